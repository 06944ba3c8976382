import { describe, expect, it } from 'vitest';
import { rollingUpdate } from '../../../../src/validation/rules/deployment/rolling-update.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { workload } from '../../sample-objects.js';

testRule(rollingUpdate);

const paths = (update: unknown, type?: string) =>
  judgedBy(rollingUpdate, workload('Deployment', { strategy: { type, rollingUpdate: update } })).map(({ path }) =>
    path.replace('/spec/strategy/rollingUpdate/', ''),
  );

describe('a rolling update', () => {
  it('counts 25% where nothing is said', () => {
    expect(
      [{}, null, { maxSurge: 0 }, { maxUnavailable: 0 }, { maxSurge: null, maxUnavailable: 0 }].flatMap((one) =>
        paths(one),
      ),
    ).toEqual([]);
  });

  it('has counts and shares', () => {
    expect(paths({ maxSurge: '10', maxUnavailable: -1 })).toEqual(['maxUnavailable', 'maxSurge']);
    expect(paths({ maxSurge: '1%', maxUnavailable: '101%' })).toEqual(['maxUnavailable']);
    expect(paths({ maxSurge: '0%', maxUnavailable: '0%' })).toEqual(['maxUnavailable']);
  });

  it('is no matter of Recreate', () => {
    expect(paths({ maxSurge: 'x' }, 'Recreate')).toEqual([]);
  });
});
