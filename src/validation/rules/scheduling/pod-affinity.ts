import type { PodAffinityTerm } from '../../../kubernetes/generated/types.js';
import { forEachItem } from '../../faults/items.js';
import { labelKeyFaults } from '../../faults/label-keys.js';
import { selectorFaults } from '../../faults/label-selector.js';
import { nameFault } from '../../faults/name-fault.js';
import { type Found, present } from '../../violation.js';
import type { PartRule } from '../../rule.js';

/** Judges pod affinity. */
export const podAffinity: PartRule = {
  id: 'scheduling/pod-affinity',
  scope: 'server',
  severity: 'error',
  description:
    'Pod affinity names a label of nodes, and the pods by selectors, namespaces and label keys that can be read.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write `topologyKey`, as in `kubernetes.io/hostname`, and a `labelSelector`.',
  see: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        affinity:
          podAntiAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              - topologyKey: kubernetes.io/hostname
                labelSelector: { matchLabels: { app: app } }
        containers: [{ name: app, image: example.com/app:1 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          affinity:
            podAntiAffinity:
              requiredDuringSchedulingIgnoredDuringExecution:
                - topologyKey: ""
                  labelSelector: { matchLabels: { app: app } }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/affinity/podAntiAffinity/requiredDuringSchedulingIgnoredDuringExecution/0/topologyKey',
        message: 'no label of nodes is named',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          affinity:
            podAntiAffinity:
              requiredDuringSchedulingIgnoredDuringExecution:
                - topologyKey: kubernetes.io/hostname
                  labelSelector: { matchLabels: { app: "a b" } }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/affinity/podAntiAffinity/requiredDuringSchedulingIgnoredDuringExecution/0/labelSelector/matchLabels/app',
        message: '"a b" has white space',
      },
    ],
  },
  check(pod, report, context) {
    const keys = context.has('podAffinityLabelKeys');
    for (const kind of ['podAffinity', 'podAntiAffinity'] as const) {
      const affinity = pod.spec.affinity?.[kind];
      const at = `${pod.path}/affinity/${kind}`;
      const judge = (term: PodAffinityTerm, path: string): void => {
        for (const fault of [...termFaults(term, path), ...(keys ? labelKeyFaults(term, pod, path) : [])])
          report(fault);
      };
      forEachItem(affinity?.requiredDuringSchedulingIgnoredDuringExecution, (term, index) => {
        judge(term, `${at}/requiredDuringSchedulingIgnoredDuringExecution/${index}`);
      });
      forEachItem(affinity?.preferredDuringSchedulingIgnoredDuringExecution, ({ podAffinityTerm }, index) => {
        const path = `${at}/preferredDuringSchedulingIgnoredDuringExecution/${index}/podAffinityTerm`;
        judge(podAffinityTerm ?? ({} as PodAffinityTerm), path);
      });
    }
  },
};

function termFaults(
  { topologyKey, labelSelector, namespaceSelector, namespaces }: PodAffinityTerm,
  path: string,
): Found[] {
  const at = `${path}/topologyKey`;
  const topology = topologyKey
    ? nameFault('labelKey', topologyKey, at)
    : { path: at, message: 'no label of nodes is named', help: "write 'kubernetes.io/hostname', or another" };
  return [
    ...present([topology]),
    ...selectorFaults(labelSelector, `${path}/labelSelector`),
    ...selectorFaults(namespaceSelector, `${path}/namespaceSelector`),
    ...(namespaces ?? []).flatMap((name, index) => {
      return present([nameFault('dns1123Label', name ?? '', `${path}/namespaces/${index}`)]);
    }),
  ];
}
