import type { ClusterContext } from '../../core/cluster-context.js';
import type { Mistake } from '../../core/mistakes.js';
import { type Amount, isNone } from '../../rendering/amounts.js';
import type { BudgetOptions } from '../../rendering/availability.js';

/**
 * What is wrong with a disruption budget.
 * @param replicas the fewest pods that there are
 */
export function budgetMistakes(
  budget: false | BudgetOptions | undefined,
  replicas: number,
  { singleNode }: Pick<ClusterContext, 'singleNode'>,
): Mistake[] {
  if (!budget) return [];
  const { maxUnavailable, minAvailable } = budget;
  if (maxUnavailable !== undefined && minAvailable !== undefined) {
    return [
      {
        ruleId: 'budget/both',
        message: 'a budget says how many pods may be away or how many must be there, not both',
        help: 'drop one of maxUnavailable and minAvailable',
        option: ['budget', 'minAvailable'],
        at: 'key',
      },
    ];
  }
  if (singleNode) return [ONE_NODE];
  const blocking = blockedBy(maxUnavailable, minAvailable, replicas);
  if (blocking === undefined) return [];
  return [
    {
      ruleId: 'reliability/budget-blocks',
      severity: 'warning',
      message: 'no pod may ever be away, so that no node that runs one can be drained or upgraded',
      help: 'say maxUnavailable: 1, or budget: false',
      option: ['budget', blocking],
    },
  ];
}

const ONE_NODE: Mistake = {
  ruleId: 'reliability/budget-blocks',
  severity: 'warning',
  message:
    'the cluster has one node: pods that leave it have nowhere to go, so a budget keeps it from ever being drained',
  help: 'say budget: false there',
  option: ['budget'],
};

function blockedBy(
  maxUnavailable: Amount | undefined,
  minAvailable: Amount | undefined,
  replicas: number,
): keyof BudgetOptions | undefined {
  if (replicas === 0) return undefined;
  if (maxUnavailable !== undefined && isNone(maxUnavailable)) return 'maxUnavailable';
  return minAvailable !== undefined && needed(minAvailable, replicas) >= replicas ? 'minAvailable' : undefined;
}

// A share is rounded up, as the disruption controller does.
function needed(amount: Amount, replicas: number): number {
  return typeof amount === 'number' ? amount : Math.ceil((replicas * parseInt(amount, 10)) / 100);
}
