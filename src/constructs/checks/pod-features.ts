import type { OptionPath } from '../../core/mistakes.js';
import type { JudgedPod } from '../judged-pod.js';
import type { FeatureUse } from './feature-checks.js';
import type { PlacedContainer } from './placed-container.js';

/** What the pods of a workload ask for that not every cluster has. */
export function podFeatures(options: JudgedPod, containers: readonly PlacedContainer[]): FeatureUse[] {
  return [
    ...whole(options),
    ...(options.dnsConfig?.searches ?? []).flatMap((search, index): FeatureUse[] =>
      search === '.' || search.includes('_')
        ? [{ feature: 'relaxedDnsSearch', what: `search domain "${search}"`, option: ['dnsConfig', 'searches', index] }]
        : [],
    ),
    ...(options.tolerations ?? []).flatMap(({ operator }, index): FeatureUse[] =>
      operator === 'Gt' || operator === 'Lt'
        ? [
            {
              feature: 'TaintTolerationComparisonOperators',
              what: `operator '${operator}' of tolerations`,
              option: ['tolerations', index, 'operator'],
            },
          ]
        : [],
    ),
    ...affinityFeatures(options),
    ...containers.flatMap(containerFeatures),
  ];
}

function whole({ security = {}, ...options }: JudgedPod): FeatureUse[] {
  const said: [unknown, FeatureUse['feature'], string, OptionPath][] = [
    [options.hostUsers, 'userNamespaces', 'hostUsers of a pod', ['hostUsers']],
    [options.hostnameOverride, 'hostnameOverride', 'hostnameOverride of a pod', ['hostnameOverride']],
    [options.podResources, 'podResources', 'resources of a pod as a whole', ['podResources']],
    [options.resourceClaims, 'resourceClaims', 'resourceClaims of a pod', ['resourceClaims']],
    [
      security.supplementalGroupsPolicy,
      'supplementalGroupsPolicy',
      'supplementalGroupsPolicy of a pod',
      ['security', 'supplementalGroupsPolicy'],
    ],
    [
      security.seLinuxChangePolicy,
      security.seLinuxChangePolicy === 'MountOption' ? 'SELinuxMount' : 'seLinuxChangePolicy',
      'seLinuxChangePolicy of a pod',
      ['security', 'seLinuxChangePolicy'],
    ],
  ];
  return said.flatMap(([value, feature, what, option]) => (value === undefined ? [] : [{ feature, what, option }]));
}

function affinityFeatures({ affinity = {} }: JudgedPod): FeatureUse[] {
  return (['podAffinity', 'podAntiAffinity'] as const).flatMap((kind) => {
    const { requiredDuringSchedulingIgnoredDuringExecution: required = [], ...rest } = affinity[kind] ?? {};
    const preferred = rest.preferredDuringSchedulingIgnoredDuringExecution ?? [];
    const terms = [
      ...required.map((term, index) => ({
        term,
        at: ['requiredDuringSchedulingIgnoredDuringExecution', index] as OptionPath,
      })),
      ...preferred.map(({ podAffinityTerm: term }, index) => ({
        term,
        at: ['preferredDuringSchedulingIgnoredDuringExecution', index, 'podAffinityTerm'] as OptionPath,
      })),
    ];
    return terms.flatMap(({ term, at }) =>
      (['matchLabelKeys', 'mismatchLabelKeys'] as const)
        .filter((key) => term[key] !== undefined)
        .map((key): FeatureUse => ({
          feature: 'podAffinityLabelKeys',
          what: `${key} of pod affinity`,
          option: ['affinity', kind, ...at, key],
        })),
    );
  });
}

function containerFeatures({ at, role, options }: PlacedContainer): FeatureUse[] {
  const { restart, resizePolicy, resources, security, env = {} } = options;
  const uses: FeatureUse[] = [];
  if (resizePolicy !== undefined)
    uses.push({ feature: 'resizePolicy', what: 'resizePolicy of a container', option: [...at, 'resizePolicy'] });
  if (restart !== undefined && role !== 'sidecar')
    uses.push({ feature: 'containerRestart', what: 'restart of a single container', option: [...at, 'restart'] });
  if (restart?.rules !== undefined && role === 'sidecar')
    uses.push({
      feature: 'restartAllContainers',
      what: 'restart rules of sidecars',
      option: [...at, 'restart', 'rules'],
    });
  for (const [index, { action }] of (restart?.rules ?? []).entries()) {
    if (action === 'RestartAllContainers' && role !== 'sidecar')
      uses.push({
        feature: 'restartAllContainers',
        what: "action 'RestartAllContainers'",
        option: [...at, 'restart', 'rules', index, 'action'],
      });
  }
  if (resources?.claims !== undefined && role !== 'main')
    uses.push({ feature: 'resourceClaims', what: 'claims of a container', option: [...at, 'resources', 'claims'] });
  if (security?.procMount !== undefined)
    uses.push({ feature: 'procMount', what: 'procMount of a container', option: [...at, 'security', 'procMount'] });
  for (const [name, value] of Object.entries(env)) {
    if (typeof value === 'object' && 'fileKey' in value)
      uses.push({ feature: 'fileKeys', what: 'fileKeyRef of a variable', option: [...at, 'env', name] });
  }
  return uses;
}
