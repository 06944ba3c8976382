import type { ResourceQuota, ScopedResourceSelectorRequirement } from '../../../kubernetes/generated/types.js';
import { SELECTOR_OPERATORS } from '../../../kubernetes/label-selector.js';
import { scopeFaults } from '../../faults/quota-scopes.js';
import { objectRule } from '../../rule.js';
import type { Found } from '../../violation.js';

/** The scopes that have values to choose from; in the others an object is or is not. */
const VALUED = new Set(['PriorityClass', 'VolumeAttributesClass']);

/** Judges by which values of a scope a quota counts. */
export const scopeSelector = objectRule<ResourceQuota>({
  id: 'resource-quota/scope-selector',
  scope: 'server',
  severity: 'error',
  description: 'In and NotIn of a scopeSelector have values, Exists and DoesNotExist none; most scopes can only exist.',
  rationale: 'The API server refuses the quota.',
  remediation: 'Write PriorityClass with In and the names of classes, and any other scope with Exists.',
  see: 'https://kubernetes.io/docs/concepts/policy/resource-quotas/#resource-quota-per-priorityclass',
  kinds: ['v1 ResourceQuota'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: ResourceQuota
      metadata: { name: important }
      spec:
        hard: { pods: 10 }
        scopeSelector: { matchExpressions: [{ scopeName: PriorityClass, operator: In, values: [important] }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: ResourceQuota
        metadata: { name: important }
        spec:
          hard: { pods: 10 }
          scopeSelector: { matchExpressions: [{ scopeName: PriorityClass, operator: In }] }
        `,
        path: '/spec/scopeSelector/matchExpressions/0/values',
        message: 'In without values selects by nothing',
      },
      {
        yaml: `
        apiVersion: v1
        kind: ResourceQuota
        metadata: { name: important }
        spec:
          hard: { pods: 10 }
          scopeSelector: { matchExpressions: [{ scopeName: BestEffort, operator: DoesNotExist }] }
        `,
        path: '/spec/scopeSelector/matchExpressions/0/operator',
        message: 'the scope BestEffort can only exist',
      },
    ],
  },
  check({ spec }, report) {
    const path = '/spec/scopeSelector/matchExpressions';
    const placed = (spec?.scopeSelector?.matchExpressions ?? []).map((one, index) => ({
      requirement: one ?? {},
      scope: one?.scopeName ?? '',
      path: `${path}/${index}`,
    }));
    for (const { requirement, path: at } of placed) requirementFaults(requirement, at).forEach(report);
    scopeFaults(placed, Object.keys(spec?.hard ?? {})).forEach(report);
  },
});

function requirementFaults(
  { scopeName, operator, values }: Partial<ScopedResourceSelectorRequirement>,
  path: string,
): Found[] {
  const takesValues = operator == null ? undefined : SELECTOR_OPERATORS.get(operator);
  // Operators and scopes that there are not are found elsewhere.
  if (operator == null || scopeName == null || takesValues === undefined) return [];
  const found: Found[] = [];
  if (!VALUED.has(scopeName) && operator !== 'Exists') {
    found.push({ path: `${path}/operator`, message: `the scope ${scopeName} can only exist`, help: 'write Exists' });
  }
  const some = (values ?? []).length > 0;
  if (takesValues === some) return found;
  const message = takesValues ? `${operator} without values selects by nothing` : `${operator} takes no values`;
  return [...found, { path: `${path}/values`, message, help: takesValues ? 'write values' : 'remove the values' }];
}
