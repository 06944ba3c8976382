import { expect, it } from 'vitest';
import { renderPlacement } from '../../src/rendering/placement.js';

it('is what Kubernetes calls otherwise', () => {
  const tolerations = [{ key: 'gpu', operator: 'Exists' as const }];
  const affinity = { nodeAffinity: {} };
  expect(renderPlacement({ nodes: { disktype: 'ssd' }, tolerations, affinity, priorityClass: 'high' })).toEqual({
    nodeSelector: { disktype: 'ssd' },
    tolerations,
    affinity,
    priorityClassName: 'high',
  });
  expect(renderPlacement({})).toEqual({});
  expect(renderPlacement({ nodes: {} })).toEqual({});
});
