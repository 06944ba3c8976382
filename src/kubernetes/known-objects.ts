/** An object as others name it; its namespace is `''` where its kind has none. */
interface Named {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** Objects that every cluster has without anyone writing them: in each namespace, or cluster-wide. */
const EVERYWHERE: Readonly<Record<string, readonly string[]>> = {
  ServiceAccount: ['default'],
  ConfigMap: ['kube-root-ca.crt'],
  PriorityClass: ['system-node-critical', 'system-cluster-critical'],
  ClusterRole: ['view', 'edit', 'admin', 'cluster-admin'],
  Namespace: ['default', 'kube-system', 'kube-public', 'kube-node-lease'],
};

/** Objects that every cluster has in one namespace. */
const PLACED: ReadonlySet<string> = new Set([
  'Service default/kubernetes',
  'Service kube-system/kube-dns',
  'ConfigMap kube-system/extension-apiserver-authentication',
  'Role kube-system/extension-apiserver-authentication-reader',
]);

/** Whether a cluster has an object by itself. */
export function existsByItself({ kind, namespace, name }: Named): boolean {
  if (Object.hasOwn(EVERYWHERE, kind) && EVERYWHERE[kind]?.includes(name)) return true;
  if ((kind === 'ClusterRole' || kind === 'Role') && name.startsWith('system:')) return true;
  return PLACED.has(`${kind} ${namespace}/${name}`);
}
