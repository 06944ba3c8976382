import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';

/** Mistakes in what pods are called and where they run. */
export const podsPlacementMistakes: readonly MistakeRow[] = [
  {
    name: 'a system that no node has',
    make: (map) => new StatelessApp(map, 'api', { image, nodes: { 'kubernetes.io/os': 'linus' } }),
    ruleId: 'placement/node-label',
    at: "'kubernetes.io/os': «'linus'»",
    message: 'no node has kubernetes.io/os: linus',
    help: 'did you mean "linux"?',
  },
  {
    name: 'an architecture as others call it',
    make: (map) => new StatelessApp(map, 'api', { image, nodes: { 'kubernetes.io/arch': 'aarch64' } }),
    ruleId: 'placement/node-label',
    at: "'kubernetes.io/arch': «'aarch64'»",
    message: 'no node has kubernetes.io/arch: aarch64',
    help: 'did you mean "arm64"?',
  },
  {
    name: 'users of Linux on Windows',
    make: (map) => new StatelessApp(map, 'api', { image, os: 'windows', security: { user: 1000 } }),
    ruleId: 'pod/os',
    at: '«user»: 1000',
    message: 'user is nothing that pods on Windows have',
    help: 'say another os',
  },
  {
    name: 'Windows options on Linux',
    make: (map) =>
      new StatelessApp(map, 'api', { image, os: 'linux', security: { windowsOptions: { runAsUserName: 'me' } } }),
    ruleId: 'pod/os',
    at: '«windowsOptions»: {',
    message: 'windowsOptions is nothing that pods on Linux have',
    help: 'say another os',
  },
  {
    name: 'a user that Windows does not know',
    make: (map) => new StatelessApp(map, 'api', { image, security: { windowsOptions: { runAsUserName: 'a\\b\\c' } } }),
    ruleId: 'options/invalid',
    at: "runAsUserName: «'a\\\\b\\\\c'»",
    message: 'must be the name of a user of Windows',
    help: 'ContainerUser',
  },
  {
    name: "a process on the node without the node's network",
    make: (map) =>
      new StatelessApp(map, 'api', { image, os: 'windows', security: { windowsOptions: { hostProcess: true } } }),
    within: { podSecurity: 'privileged' },
    ruleId: 'pod/host-process',
    at: 'windowsOptions: «{ hostProcess: true }»',
    message: "containers on the node itself use the node's network",
    help: 'hostNetwork: true',
  },
  {
    name: 'a search for names nowhere',
    make: (map) => new StatelessApp(map, 'api', { image, dnsPolicy: 'None' }),
    ruleId: 'options/conflict',
    at: "dnsPolicy: «'None'»",
    message: "dnsPolicy 'None' looks names up nowhere",
    help: 'nameservers',
  },
  {
    name: 'four name servers',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        dnsPolicy: 'None',
        dnsConfig: { nameservers: ['1.1.1.1', '1.1.1.2', '1.1.1.3', '1.1.1.4'] },
      }),
    ruleId: 'options/invalid',
    at: "nameservers: «['1.1.1.1', '1.1.1.2', '1.1.1.3', '1.1.1.4']»",
    message: 'must hold 3 items at most',
  },
  {
    name: 'a name server by name',
    make: (map) => new StatelessApp(map, 'api', { image, dnsConfig: { nameservers: ['dns.example.com'] } }),
    ruleId: 'options/invalid',
    at: "nameservers: [«'dns.example.com'»]",
    message: '"dns.example.com" is not an address',
    help: 'write it like',
  },
  {
    name: 'a search domain for an old cluster',
    make: (map) => new StatelessApp(map, 'api', { image, dnsConfig: { searches: ['_tcp.example.com'] } }),
    within: { cluster: { kubernetes: '1.32' } },
    ruleId: 'version/feature',
    at: "searches: [«'_tcp.example.com'»]",
    message: 'has no search domain "_tcp.example.com"',
    help: '1.33',
  },
  {
    name: 'names for no address',
    make: (map) => new StatelessApp(map, 'api', { image, hostAliases: { localhost: ['legacy.example.com'] } }),
    ruleId: 'options/invalid',
    at: 'hostAliases: { «localhost»',
    message: '"localhost" is not an address',
    help: 'write it like',
  },
  {
    name: 'a host name with a dot',
    make: (map) => new StatelessApp(map, 'api', { image, hostname: 'a.b' }),
    ruleId: 'options/invalid',
    at: "hostname: «'a.b'»",
    message: '"a.b" has "."',
    help: 'use lower-case letters',
  },
  {
    name: "another host name on the node's network",
    make: (map) => new StatelessApp(map, 'api', { image, hostNetwork: true, hostnameOverride: 'a' }),
    within: { podSecurity: 'privileged' },
    ruleId: 'options/conflict',
    at: "hostnameOverride: «'a'»",
    message: "hostnameOverride does not go with the node's network",
    help: 'drop one',
  },
  {
    name: 'a toleration of everything that is equal',
    make: (map) => new StatelessApp(map, 'api', { image, tolerations: [{ operator: 'Equal' }] }),
    ruleId: 'options/invalid',
    at: "operator: «'Equal'»",
    message: 'names no key, so it means every taint',
    help: "say operator: 'Exists'",
  },
  {
    name: 'a value for a taint that must only exist',
    make: (map) => new StatelessApp(map, 'api', { image, tolerations: [{ key: 'a', operator: 'Exists', value: 'b' }] }),
    ruleId: 'options/invalid',
    at: "value: «'b'»",
    message: "says nothing to operator 'Exists'",
    help: 'drop it',
  },
  {
    name: 'a time for a taint that evicts nobody',
    make: (map) =>
      new StatelessApp(map, 'api', { image, tolerations: [{ key: 'a', effect: 'NoSchedule', tolerationSeconds: 5 }] }),
    ruleId: 'options/invalid',
    at: 'tolerationSeconds: «5»',
    message: "counts only for effect 'NoExecute'",
    help: 'drop it',
  },
  {
    name: 'a numeric taint without its gate',
    make: (map) => new StatelessApp(map, 'api', { image, tolerations: [{ key: 'a', operator: 'Gt', value: '5' }] }),
    within: { cluster: { kubernetes: '1.36' } },
    ruleId: 'version/feature-gate',
    at: "«operator»: 'Gt'",
    message: "drops operator 'Gt' of tolerations",
    help: 'TaintTolerationComparisonOperators',
  },
  {
    name: 'a condition of nodes without values',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        affinity: {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', operator: 'In', values: [] }] }],
            },
          },
        },
      }),
    ruleId: 'options/invalid',
    at: 'values: «[]»',
    message: "must not be empty: operator 'In' compares with it",
  },
  {
    name: 'a weight beyond 100',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        affinity: {
          podAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [
              { weight: 200, podAffinityTerm: { topologyKey: 'a', labelSelector: {} } },
            ],
          },
        },
      }),
    ruleId: 'options/invalid',
    at: 'weight: «200»',
    message: 'must be at most 100 (got 200)',
  },
  {
    name: 'pods in no place',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        affinity: {
          podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ labelSelector: {} } as never] },
        },
      }),
    ruleId: 'options/missing',
    at: '«{ labelSelector: {} } as never»',
    message: 'topologyKey" is missing',
    help: 'add topologyKey: …',
  },
  {
    name: 'label keys that match for an old cluster',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        affinity: {
          podAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: [
              { topologyKey: 'a', labelSelector: {}, matchLabelKeys: ['b'] },
            ],
          },
        },
      }),
    within: { cluster: { kubernetes: '1.30' } },
    ruleId: 'version/feature',
    at: "«matchLabelKeys»: ['b']",
    message: 'matchLabelKeys of pod affinity',
    help: '1.31',
  },
  {
    name: 'a minimum of places that holds nobody back',
    make: (map) => new StatelessApp(map, 'api', { image, spread: [{ topologyKey: 'zone', minDomains: 2 }] }),
    ruleId: 'options/invalid',
    at: 'minDomains: «2»',
    message: 'counts only where pods wait',
    help: "whenUnsatisfiable: 'DoNotSchedule'",
  },
  {
    name: 'one rule of spreading twice',
    make: (map) =>
      new StatelessApp(map, 'api', { image, spread: [{ topologyKey: 'zone' }, { topologyKey: 'zone', maxSkew: 2 }] }),
    ruleId: 'options/invalid',
    at: "«{ topologyKey: 'zone', maxSkew: 2 }»",
    message: 'repeats topologyKey and whenUnsatisfiable of 0',
    help: 'drop one',
  },
  {
    name: 'overhead without a runtime class',
    make: (map) => new StatelessApp(map, 'api', { image, overhead: { cpu: '1' } }),
    ruleId: 'options/conflict',
    at: "overhead: «{ cpu: '1' }»",
    message: 'is said by its RuntimeClass',
    help: 'say runtimeClass too',
  },
  {
    name: 'no preemption without a priority class',
    make: (map) => new StatelessApp(map, 'api', { image, preemptionPolicy: 'Never' }),
    ruleId: 'options/conflict',
    at: "preemptionPolicy: «'Never'»",
    message: 'is said by their PriorityClass',
    help: 'priorityClass',
  },
  {
    name: 'a gate for a pod whose node is named',
    make: (map) => new StatelessApp(map, 'api', { image, nodeName: 'n', schedulingGates: ['a.b/c'] }),
    ruleId: 'options/conflict',
    at: "schedulingGates: «['a.b/c']»",
    message: 'a pod whose node is named is not held back',
    help: 'drop one',
  },
  {
    name: 'a request beyond its limit',
    make: (map) => new StatelessApp(map, 'api', { image, resources: { cpu: { request: '2', limit: '1' } } }),
    ruleId: 'resources/bounds',
    at: "limit: «'1'»",
    message: 'the request (2) is more than the limit (1)',
    help: 'raise the limit',
  },
];
