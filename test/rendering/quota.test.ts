import { expect, it } from 'vitest';
import { quotaSchema, renderQuota } from '../../src/rendering/quota.js';

it('a quota counts requests, and is text throughout', () => {
  expect(renderQuota({ cpu: '16', memory: '32Gi', pods: 60, storage: '1Ti' })).toEqual({
    hard: { 'requests.cpu': '16', 'requests.memory': '32Gi', pods: '60', 'requests.storage': '1Ti' },
  });
  expect(renderQuota({ pods: 0, hard: { 'requests.nvidia.com/gpu': 4, 'limits.cpu': '8' } })).toEqual({
    hard: { pods: '0', 'requests.nvidia.com/gpu': '4', 'limits.cpu': '8' },
  });
});

it('a quota counts what is in its scopes', () => {
  const scopeSelector = [{ scopeName: 'PriorityClass', operator: 'In', values: ['high'] }] as const;
  expect(
    renderQuota({ pods: 5, scopes: ['BestEffort'], scopeSelector: [{ ...scopeSelector[0], values: ['high'] }] }),
  ).toEqual({
    hard: { pods: '5' },
    scopes: ['BestEffort'],
    scopeSelector: { matchExpressions: scopeSelector },
  });
});

it('what is refused', () => {
  expect(quotaSchema.safeParse({ pods: '60' }).success).toBe(false);
  expect(quotaSchema.safeParse({ hard: { pods: -1 } }).success).toBe(false);
  expect(quotaSchema.safeParse({ scopes: ['Besteffort'] }).success).toBe(false);
});
