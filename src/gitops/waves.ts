import { groupOf, type Manifest } from '../manifests/manifest.js';

/** What makes Secrets, of `<group>` these kinds: an operator does it, some time after they are applied. */
const MAKERS: Readonly<Record<string, readonly string[]>> = {
  'bitnami.com': ['SealedSecret'],
  'external-secrets.io': ['ExternalSecret'],
  'secrets.hashicorp.com': ['VaultDynamicSecret', 'VaultPKISecret', 'VaultStaticSecret'],
};

/** What these stand on, or what is as soon ready as it is there. Nothing here waits for a pod to become healthy. */
const EARLY: Readonly<Record<string, readonly string[]>> = {
  '': ['ConfigMap', 'LimitRange', 'Namespace', 'ResourceQuota', 'Secret', 'ServiceAccount'],
  'rbac.authorization.k8s.io': ['Role', 'RoleBinding'],
  'networking.k8s.io': ['NetworkPolicy'],
  'external-secrets.io': ['SecretStore'],
  'generators.external-secrets.io': ['*'],
  'secrets.hashicorp.com': ['HCPAuth', 'SecretTransformation', 'VaultAuth', 'VaultConnection'],
  'secrets-store.csi.x-k8s.io': ['SecretProviderClass'],
};

const WAVE = 'argocd.argoproj.io/sync-wave';
const OWN_ORDER = [WAVE, 'argocd.argoproj.io/hook', 'helm.sh/hook'];

/**
 * The objects of one folder, in the waves that Argo CD needs. It applies kinds that it does not know after all workloads,
 * so where one of them makes a Secret, what may need it comes a wave later. Elsewhere a wave would only be one more thing
 * that can hold up the next: nothing is said, and nothing where somebody ordered an object of the folder.
 */
export function inWaves(manifests: readonly Manifest[]): readonly Manifest[] {
  const ordered = manifests.some(({ metadata: { annotations = {} } }) => OWN_ORDER.some((key) => key in annotations));
  if (ordered || !manifests.some((manifest) => isAmong(MAKERS, manifest))) return manifests;
  return manifests.map((manifest) =>
    isAmong(MAKERS, manifest) || isAmong(EARLY, manifest) ? manifest : { ...manifest, metadata: later(manifest) },
  );
}

const later = ({ metadata }: Manifest): Manifest['metadata'] => ({
  ...metadata,
  annotations: { ...metadata.annotations, [WAVE]: '1' },
});

function isAmong(kinds: Readonly<Record<string, readonly string[]>>, { apiVersion, kind }: Manifest): boolean {
  const among = kinds[groupOf(apiVersion)] ?? [];
  return among.includes(kind) || among.includes('*');
}
