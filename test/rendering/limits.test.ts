import { expect, it } from 'vitest';
import { limitsSchema, renderLimits } from '../../src/rendering/limits.js';

it('limits are for containers, pods and claims', () => {
  expect(renderLimits({ default: { cpu: '1' }, maxLimitRequestRatio: { cpu: 1.5 } })).toEqual({
    limits: [{ type: 'Container', default: { cpu: '1' }, maxLimitRequestRatio: { cpu: '1.5' } }],
  });
  expect(renderLimits({ pod: { max: { ephemeralStorage: '1Gi' } }, claim: { min: '1Gi' } })).toEqual({
    limits: [
      { type: 'Pod', max: { 'ephemeral-storage': '1Gi' } },
      { type: 'PersistentVolumeClaim', min: { storage: '1Gi' } },
    ],
  });
});

it('what is refused', () => {
  expect(limitsSchema.safeParse({ max: { cpu: 1 } }).success).toBe(false);
  expect(limitsSchema.safeParse({ maxLimitRequestRatio: { cpu: 0.5 } }).success).toBe(false);
});
