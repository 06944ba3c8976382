import type { PodDisruptionBudget } from '../../../kubernetes/generated/types.js';
import { selectsAnything } from '../../../kubernetes/label-selector.js';
import type { Manifest } from '../../../manifests/manifest.js';
import { namespaceOf, type ObjectSet } from '../../../relations/object-set.js';
import { type PodSource, podsSelected } from '../../../relations/pods.js';
import { scalersOf } from '../../../relations/scaling.js';
import { objectRule } from '../../rule.js';

/** Each PodDisruptionBudget lets at least one of its pods be taken away. */
export const budgetBlocks = objectRule<PodDisruptionBudget & Manifest>({
  id: 'reliability/budget-blocks',
  scope: 'practice',
  severity: 'warning',
  description: 'Each PodDisruptionBudget lets at least one of its pods be taken away.',
  rationale: 'Nodes cannot be drained: an upgrade of the cluster hangs, or ends the pods by force.',
  remediation: 'Write `maxUnavailable: 1`, or run more replicas than `minAvailable`.',
  kinds: ['policy/v1 PodDisruptionBudget'],
  examples: {
    valid: [
      `
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: { name: web, namespace: shop }
      spec: { maxUnavailable: 1, selector: { matchLabels: { app: web } } }
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: web, namespace: shop }
      spec:
        replicas: 2
        selector: { matchLabels: { app: web } }
        template:
          metadata: { labels: { app: web } }
          spec:
            containers:
              - name: web
                image: example.com/web:1.4.0
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: { name: web, namespace: shop }
        spec: { minAvailable: 1, selector: { matchLabels: { app: web } } }
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers:
                - name: web
                  image: example.com/web:1.4.0
        `,
        path: '/spec/minAvailable',
        message: 'minAvailable: 1 of 1 pods lets none be taken away',
      },
    ],
  },
  check(budget, report, { set }) {
    const { selector, minAvailable, maxUnavailable } = budget.spec ?? {};
    const help = 'write maxUnavailable: 1, and run more than one pod where one must stay';
    if (maxUnavailable === 0 || maxUnavailable === '0%') {
      report({
        path: '/spec/maxUnavailable',
        message: `maxUnavailable: ${maxUnavailable} lets no pod be taken away`,
        help,
      });
      return;
    }
    if (minAvailable === undefined || minAvailable === null || !selector || selectsAnything(selector)) return;
    const sources = podsSelected(set, namespaceOf(budget), selector);
    const counts = sources.map((source) => fewest(set, source));
    const count = counts.reduce<number | undefined>(
      (sum, one) => (sum === undefined || one === undefined ? undefined : sum + one),
      0,
    );
    // Nobody is served by no pods, and how many a node agent has is not known.
    if (!count) return;
    const wanted =
      typeof minAvailable === 'number' ? minAvailable : Math.ceil((count * Number.parseInt(minAvailable, 10)) / 100);
    if (wanted < count) return;
    report({
      path: '/spec/minAvailable',
      message: `minAvailable: ${minAvailable} of ${count} pods lets none be taken away`,
      help,
    });
  },
});

/** How many pods there are when there are fewest; undefined where nobody knows. */
function fewest(set: ObjectSet, { object }: PodSource): number | undefined {
  if (!['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController'].includes(object.kind)) return undefined;
  const [scaler] = scalersOf(set, object);
  if (scaler) return scaler.spec?.minReplicas ?? 1;
  return (object as { spec?: { replicas?: number } }).spec?.replicas ?? 1;
}
