import { expect, it } from 'vitest';
import { podSecurityLabels } from '../../src/rendering/pod-security.js';

const of = 'pod-security.kubernetes.io';

it('a level is enforced, noted and warned of alike', () => {
  expect(podSecurityLabels('baseline')).toEqual({
    [`${of}/enforce`]: 'baseline',
    [`${of}/audit`]: 'baseline',
    [`${of}/warn`]: 'baseline',
  });
});

it('each of them can be said, with whose version of it holds', () => {
  expect(
    podSecurityLabels({ enforce: 'baseline', enforceVersion: '1.34', warn: 'restricted', auditVersion: 'latest' }),
  ).toEqual({
    [`${of}/enforce`]: 'baseline',
    [`${of}/enforce-version`]: 'v1.34',
    [`${of}/audit`]: 'baseline',
    [`${of}/audit-version`]: 'latest',
    [`${of}/warn`]: 'restricted',
  });
});
