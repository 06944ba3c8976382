import { expect, it } from 'vitest';
import { overDefaults } from '../../src/constructs/defaults.js';

it('what is nearer wins, resource by resource and option by option', () => {
  const wider = { resources: { cpu: '1', memory: '1Gi' }, security: { user: 1, group: 1 } };
  expect(overDefaults(wider, { resources: { cpu: '2' }, security: { user: 2 } })).toEqual({
    resources: { cpu: '2', memory: '1Gi' },
    security: { user: 2, group: 1 },
  });
  expect(overDefaults(wider, undefined)).toEqual(wider);
  expect(overDefaults({}, { resources: { cpu: '2' } })).toEqual({ resources: { cpu: '2' }, security: undefined });
});
