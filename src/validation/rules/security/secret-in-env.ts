import { credentialForm, isCredential } from '../../../kubernetes/credentials.js';
import type { PartRule } from '../../rule.js';

/** No variable of a container holds a password, token or key as plain text. */
export const secretInEnv: PartRule = {
  id: 'security/secret-in-env',
  scope: 'practice',
  severity: 'warning',
  description: 'No variable of a container holds a password, token or key as plain text.',
  rationale: 'Everyone who may read the workload, its history or the repository reads the secret.',
  remediation:
    'Put it into a Secret, best one that an ExternalSecret or SealedSecret makes, and write `valueFrom.secretKeyRef`.',
  on: 'container',
  examples: {
    valid: [
      `
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
                env: [{ name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: database, key: password } } }]
      `,
    ],
    invalid: [
      {
        yaml: `
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
                  env: [{ name: DB_PASSWORD, value: example-only }]
        `,
        path: '/spec/template/spec/containers/0/env/0/value',
        message: 'DB_PASSWORD holds a secret as plain text',
      },
    ],
  },
  check({ path, container }, report) {
    container.env?.forEach((variable, index) => {
      const text = variable?.value;
      if (!text) return;
      const form = credentialForm(text);
      if (form === undefined && !isCredential(variable.name, text)) return;
      report({
        path: `${path}/env/${index}/value`,
        message: `${variable.name} holds ${form ?? 'a secret'} as plain text`,
        help: 'put it into a Secret and write valueFrom.secretKeyRef; change it, since it is known by now',
      });
    });
  },
};
