import type { LabelSelector, NetworkPolicy } from '../../../kubernetes/generated/types.js';
import { selectsAnything } from '../../../kubernetes/label-selector.js';
import type { Manifest } from '../../../manifests/manifest.js';
import { namespaceOf } from '../../../relations/object-set.js';
import { podsSelected } from '../../../relations/pods.js';
import { nobodySelected } from '../../faults/nobody-selected.js';
import { objectRule } from '../../rule.js';

/** Each NetworkPolicy is for pods that are among the objects, and so are those that it lets in or out by label in its own namespace. */
export const policyPods = objectRule<NetworkPolicy & Manifest>({
  id: 'reference/policy-pods',
  scope: 'references',
  severity: 'warning',
  description:
    'Each NetworkPolicy is for pods that are among the objects, and so are those that it lets in or out by label in its own namespace.',
  rationale: 'The policy protects nothing, or lets nobody through.',
  remediation: 'Write the labels of the pods into the selector.',
  kinds: ['networking.k8s.io/v1 NetworkPolicy'],
  examples: {
    valid: [
      `
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: { name: web, namespace: shop }
      spec: { podSelector: { matchLabels: { app: web } }, ingress: [{}] }
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
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: web, namespace: shop }
        spec: { podSelector: { matchLabels: { app: wbe } }, ingress: [{}] }
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
        path: '/spec/podSelector',
        message: 'no pod of namespace "shop" has the labels app=wbe',
      },
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: web, namespace: shop }
        spec:
          podSelector: {}
          ingress: [{ from: [{ podSelector: { matchLabels: { app: api } } }] }]
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
        path: '/spec/ingress/0/from/0/podSelector',
        message: 'no pod of namespace "shop" has the labels app=api',
      },
    ],
  },
  check(policy, report, context) {
    const namespace = namespaceOf(policy);
    for (const { selector, path } of selectorsOf(policy)) {
      if (!selector || selectsAnything(selector) || isOfController(selector)) continue;
      if (podsSelected(context.set, namespace, selector).length > 0) continue;
      const found = nobodySelected(policy, selector, path, context);
      if (found) report({ ...found, severity: 'warning' });
    }
  },
});

/** Labels of pods that controllers make for a while, and that stand in no manifest. */
const MADE_BY_CONTROLLERS = new Set(['acme.cert-manager.io/http01-solver']);

const isOfController = ({ matchLabels }: LabelSelector): boolean =>
  Object.keys(matchLabels ?? {}).some((label) => MADE_BY_CONTROLLERS.has(label));

interface Placed {
  readonly selector: LabelSelector | undefined;
  readonly path: string;
}

/** The selectors that look at pods of the policy's own namespace. */
function selectorsOf({ spec }: NetworkPolicy): Placed[] {
  const peers = (['ingress', 'egress'] as const).flatMap((way) =>
    (spec?.[way] ?? []).flatMap((rule, ruleIndex) => {
      const side = way === 'ingress' ? 'from' : 'to';
      const list = (rule as { readonly from?: typeof rule.ports; readonly to?: typeof rule.ports } | null)?.[side];
      return ((list ?? []) as readonly (Peer | null)[]).flatMap((peer, index) =>
        peer?.podSelector && !peer.namespaceSelector
          ? [{ selector: peer.podSelector, path: `/spec/${way}/${ruleIndex}/${side}/${index}/podSelector` }]
          : [],
      );
    }),
  );
  return [{ selector: spec?.podSelector, path: '/spec/podSelector' }, ...peers];
}

interface Peer {
  readonly podSelector?: LabelSelector;
  readonly namespaceSelector?: LabelSelector;
}
