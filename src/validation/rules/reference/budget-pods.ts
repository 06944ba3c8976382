import type { PodDisruptionBudget } from '../../../kubernetes/generated/types.js';
import { selectsAnything } from '../../../kubernetes/label-selector.js';
import type { Manifest } from '../../../manifests/manifest.js';
import { namespaceOf } from '../../../relations/object-set.js';
import { podsSelected } from '../../../relations/pods.js';
import { nobodySelected } from '../../faults/nobody-selected.js';
import { objectRule } from '../../rule.js';

/** Each PodDisruptionBudget selects pods that are among the objects. */
export const budgetPods = objectRule<PodDisruptionBudget & Manifest>({
  id: 'reference/budget-pods',
  scope: 'references',
  severity: 'warning',
  description: 'Each PodDisruptionBudget selects pods that are among the objects.',
  rationale: 'The budget protects nothing, and a drain of nodes takes all pods at once.',
  remediation: 'Write the labels of the pods into the selector; keep both in one namespace.',
  kinds: ['policy/v1 PodDisruptionBudget'],
  examples: {
    valid: [
      `
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
    ],
    invalid: [
      {
        yaml: `
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: { name: web, namespace: shop }
        spec: { minAvailable: 1, selector: { matchLabels: { app: wbe } } }
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
        path: '/spec/selector',
        message: 'no pod of namespace "shop" has the labels app=wbe',
      },
    ],
  },
  check(budget, report, context) {
    const selector = budget.spec?.selector;
    if (!selector || selectsAnything(selector)) return;
    if (podsSelected(context.set, namespaceOf(budget), selector).length > 0) return;
    const found = nobodySelected(budget, selector, '/spec/selector', context);
    if (found) report({ ...found, severity: 'warning' });
  },
});
