/**
 * What constructs warn of, in what a program says or leaves unsaid: ids that settings of rules hold for as well. Some are
 * rules over manifests too. What constructs find at error is in no list: nobody can wave it through.
 */
export const warnings = [
  'access/no-identity',
  'access/wildcard',
  'cluster/class',
  'config/apply-size',
  'cron/starting-deadline',
  'edge/image-pull',
  'env/secret-in-url',
  'exposure/endpoints',
  'exposure/external-ip',
  'gitops/controller-namespace',
  'gitops/folder',
  'gitops/layout',
  'gitops/runs-again',
  'network/host-network',
  'network/ingress-source',
  'network/pod-addresses',
  'placement/node-label',
  'pod/sidecar-after-init',
  'reference/map',
  'reference/namespace',
  'reference/same-route',
  'reliability/budget-blocks',
  'reliability/readiness',
  'secret/tls',
] as const;

/** The id of a warning of constructs. */
export type WarningId = (typeof warnings)[number];
