import type { CSIDriver } from '../../../kubernetes/storage-kinds.js';
import { isSet } from '../../faults/is-set.js';
import { rangeFaults } from '../../faults/numbers.js';
import { objectRule } from '../../rule.js';

const SHORTEST = 600;
const LONGEST = 2 ** 32;

/** Judges the tokens that a driver gets. */
export const tokenRequests = objectRule<CSIDriver>({
  id: 'csi-driver/token-requests',
  scope: 'server',
  severity: 'error',
  description:
    'A CSIDriver asks for one token for each audience, valid for ten minutes or more, and says only then where tokens are passed.',
  rationale: 'The API server refuses the CSIDriver.',
  remediation: 'Write each audience once, with 600 seconds or more.',
  see: 'https://kubernetes-csi.github.io/docs/token-requests.html',
  kinds: ['storage.k8s.io/v1 CSIDriver'],
  examples: {
    valid: [
      `
      apiVersion: storage.k8s.io/v1
      kind: CSIDriver
      metadata: { name: files.example.com }
      spec: { tokenRequests: [{ audience: files.example.com, expirationSeconds: 600 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: storage.k8s.io/v1
        kind: CSIDriver
        metadata: { name: files.example.com }
        spec: { tokenRequests: [{ audience: files.example.com, expirationSeconds: 60 }] }
        `,
        path: '/spec/tokenRequests/0/expirationSeconds',
        message: 'expirationSeconds 60 is less than 600',
      },
      {
        yaml: `
        apiVersion: storage.k8s.io/v1
        kind: CSIDriver
        metadata: { name: files.example.com }
        spec: { tokenRequests: [{ audience: a }, { audience: a }] }
        `,
        path: '/spec/tokenRequests/1/audience',
        message: 'audience "a" is there twice',
      },
    ],
  },
  check({ spec }, report, context) {
    const seen = new Set<string>();
    spec?.tokenRequests?.forEach((request, index) => {
      const path = `/spec/tokenRequests/${index}`;
      const audience = request?.audience ?? '';
      if (seen.has(audience)) {
        report({ path: `${path}/audience`, message: `audience "${audience}" is there twice`, help: 'write it once' });
        return;
      }
      seen.add(audience);
      rangeFaults(request?.expirationSeconds, SHORTEST, LONGEST, `${path}/expirationSeconds`).forEach(report);
    });
    const inSecrets = spec?.serviceAccountTokenInSecrets;
    if (!isSet(inSecrets) || seen.size > 0 || !context.has('csiTokensInSecrets')) return;
    const path = '/spec/serviceAccountTokenInSecrets';
    report({ path, message: 'there are no tokens to pass', help: 'write tokenRequests, or remove it' });
  },
});
