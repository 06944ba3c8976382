import type { OptionPath } from '../mistakes.js';

/**
 * Fields of Kubernetes that people write out of habit, and the options that become them; `*` stands for a name of the
 * user's. Only those whose option nobody would take for a misspelling of the field. test/fields/ proves each.
 */
export const OPTIONS_OF_FIELDS: Readonly<Record<string, readonly string[]>> = {
  allocateLoadBalancerNodePorts: ['loadBalancer.allocateNodePorts'],
  averageUtilization: ['replicas.cpu'],
  backendRefs: ['http.backends'],
  completionMode: ['indexed'],
  containerPort: ['ports.*.port'],
  endpoints: ['addresses'],
  externalName: ['dns'],
  ingressClassName: ['http.class'],
  initContainers: ['init', 'sidecars'],
  livenessProbe: ['health.liveness'],
  loadBalancerClass: ['loadBalancer.class'],
  loadBalancerSourceRanges: ['loadBalancer.sourceRanges'],
  maxReplicas: ['replicas.max'],
  maxSurge: ['rollout.surge', 'surge'],
  maxUnavailable: ['rollout.unavailable', 'unavailable'],
  minReplicas: ['replicas.min'],
  nodeSelector: ['nodes'],
  ordinals: ['startOrdinal'],
  persistentVolumeClaimRetentionPolicy: ['retention'],
  podManagementPolicy: ['ordering'],
  readinessProbe: ['health.readiness'],
  restartPolicyRules: ['restart.rules'],
  runAsGroup: ['security.group'],
  runAsUser: ['security.user'],
  securityContext: ['security'],
  serviceName: ['governing.name'],
  startupProbe: ['health.startup'],
  strategy: ['rollout'],
  subjects: ['access'],
  targetPort: ['ports.*.port'],
  topologySpreadConstraints: ['spread'],
  volumeClaimTemplates: ['storage'],
  volumeMounts: ['mounts'],
  volumes: ['mounts'],
};

/** What people write for an option that has another name, where that is no field of Kubernetes; and what to write. */
export const OTHER_WORDS: Readonly<Record<string, readonly [option: string, help: string]>> = {
  files: ['mounts', "files are mounted: write mounts: { '/etc/app': settings.files() }, of a Config or a Secret"],
};

/**
 * The option that becomes a field of Kubernetes, as far as it can be written in `owner`, whose options are `known`:
 * `livenessProbe` is `health.liveness` in a workload, and `liveness` in its health.
 */
export function optionOfField(field: string, owner: OptionPath, known: readonly string[]): string[] | undefined {
  const options = Object.hasOwn(OPTIONS_OF_FIELDS, field) ? (OPTIONS_OF_FIELDS[field] ?? []) : [];
  for (const path of options.map((option) => option.split('.'))) {
    const depth = path.findLastIndex((key, index) => known.includes(key) && endsWith(owner, path.slice(0, index)));
    if (depth < 0) continue;
    const rest = path.slice(depth);
    return rest.includes('*') ? rest.slice(0, rest.indexOf('*')) : rest;
  }
  return undefined;
}

function endsWith(owner: OptionPath, path: readonly string[]): boolean {
  const end = path.length === 0 ? [] : owner.slice(-path.length);
  return end.length === path.length && path.every((key, index) => key === '*' || key === end[index]);
}
