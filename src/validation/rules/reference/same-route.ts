import { identityOf, keyOf } from '../../../manifests/manifest.js';
import { claimedRoutes } from '../../../relations/claimed-routes.js';
import { namespaceOf } from '../../../relations/object-set.js';
import type { SetRule } from '../../rule.js';

const shop = (paths: Readonly<Record<string, string>>): string =>
  Object.entries(paths)
    .map(
      ([name, path]) => `
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: { name: ${name}, namespace: shop }
      spec:
        ingressClassName: public
        rules:
          - host: shop.example.com
            http:
              paths:
                - { path: ${path}, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }
`,
    )
    .join('      ---');

/** No two Ingresses of one class, and no two routes of one gateway, answer the same requests. */
export const sameRoute: SetRule = {
  id: 'reference/same-route',
  scope: 'references',
  severity: 'warning',
  description: 'No two Ingresses of one class, and no two routes of one gateway, answer the same requests.',
  rationale: 'Which of them answers depends on the controller and on which was made first; the other is silently dead.',
  remediation: 'Give one of them another host or path, or put the paths of one host into one object.',
  on: 'set',
  examples: {
    valid: [shop({ web: '/', api: '/api' })],
    invalid: [
      {
        yaml: shop({ web: '/', api: '/' }),
        path: '/spec/rules/0/http/paths/0/path',
        message: 'Ingress "web" of namespace "shop" answers shop.example.com/ already',
      },
    ],
  },
  check(set, report) {
    const first = new Map<string, { readonly identity: string; readonly by: string }>();
    const objects = [
      ...set.ofKind('networking.k8s.io', 'Ingress'),
      ...set.ofKind('gateway.networking.k8s.io', 'HTTPRoute'),
    ];
    for (const object of objects) {
      const identity = keyOf(identityOf(object));
      const by = `${object.kind} "${object.metadata.name}" of namespace "${namespaceOf(object) || 'default'}"`;
      const said = new Set<string>();
      for (const { key, text, path } of claimedRoutes(object)) {
        const other = first.get(key);
        if (other === undefined) first.set(key, { identity, by });
        // An object that is there twice is a finding of its own.
        else if (other.identity !== identity && !said.has(path)) {
          said.add(path);
          report(object, {
            path,
            message: `${other.by} answers ${text} already`,
            help: 'give one of them another host or path',
          });
        }
      }
    }
  },
};
