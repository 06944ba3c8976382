import { PLAIN_CLUSTER } from '../../src/core/cluster-context.js';
import { expect, it } from 'vitest';
import { amountSchema } from '../../src/rendering/amounts.js';
import { renderBudget, renderSpread } from '../../src/rendering/availability.js';

const selector = { 'app.kubernetes.io/name': 'api' };

it('a budget lets one pod go, and broken ones always', () => {
  expect(renderBudget(selector, {})).toEqual({
    maxUnavailable: 1,
    selector: { matchLabels: selector },
    unhealthyPodEvictionPolicy: 'AlwaysAllow',
  });
  expect(renderBudget(selector, { maxUnavailable: '50%' })).toMatchObject({ maxUnavailable: '50%' });
});

it('pods are spread where that is possible, over nodes and zones', () => {
  expect(
    renderSpread(selector, PLAIN_CLUSTER)?.map(({ topologyKey, whenUnsatisfiable }) => [
      topologyKey,
      whenUnsatisfiable,
    ]),
  ).toEqual([
    ['kubernetes.io/hostname', 'ScheduleAnyway'],
    ['topology.kubernetes.io/zone', 'ScheduleAnyway'],
  ]);
});

it('an amount is a number or a share', () => {
  for (const amount of [0, 3, '0%', '25%', '100%']) expect(amountSchema.safeParse(amount).success).toBe(true);
  for (const amount of [-1, 1.5, '25', '101%', '007%', ' 5%', null])
    expect(amountSchema.safeParse(amount).success).toBe(false);
});
