import type { ResourceRequirements } from '../../../kubernetes/generated/types.js';
import { below } from '../../../kubernetes/pointer.js';
import { isSet } from '../../faults/is-set.js';
import type { PodPart } from '../../parts.js';
import { hugePagesAlone, limitFaults } from '../../faults/resource-limits.js';
import { amountFaults, isHugePages, type ResourceList } from '../../faults/resource-list.js';
import { amountsOf, nanosOf, totalsOf } from '../../faults/resource-totals.js';
import { withDefaults } from '../../faults/pod-resources.js';
import type { Found } from '../../violation.js';
import type { PartRule } from '../../rule.js';

/** Judges pod. */
export const pod: PartRule = {
  id: 'resources/pod',
  scope: 'server',
  severity: 'error',
  description:
    'A pod as a whole asks for cpu, memory and huge pages, for no less than its containers, and limits each to no more than that.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation:
    'Write amounts under `resources` of the pod that its containers fit into; no claims, and none for windows.',
  see: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-level-resources/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        resources: { requests: { cpu: 1 }, limits: { memory: 1Gi } }
        containers:
          - name: app
            image: example.com/app:1
            resources: { requests: { cpu: 500m }, limits: { memory: 512Mi } }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          resources: { requests: { cpu: 1 } }
          containers:
            - name: app
              image: example.com/app:1
              resources: { requests: { cpu: 2 } }
        `,
        path: '/spec/resources/requests/cpu',
        message: 'the containers ask for more cpu than 1',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          resources: { limits: { memory: 1Gi } }
          containers:
            - name: app
              image: example.com/app:1
              resources: { requests: { memory: 1Gi }, limits: { memory: 2Gi } }
        `,
        path: '/spec/containers/0/resources/limits/memory',
        message: 'the limit of the pod is 1Gi',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          resources: { limits: { ephemeral-storage: 1Gi } }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/resources/limits/ephemeral-storage',
        message: 'a pod as a whole asks for no "ephemeral-storage"',
      },
    ],
  },
  check(pod, report, context) {
    const { resources, os } = pod.spec;
    const path = `${pod.path}/resources`;
    if (!isSet(resources) || !context.has('podResources')) return;
    if (os?.name === 'windows') {
      report({ path, message: 'windows has no resources of whole pods', help: 'write them for the containers' });
      return;
    }
    if (isSet(resources.claims)) {
      report({ path: `${path}/claims`, message: 'claims are of containers', help: 'write them there' });
    }
    const own = withDefaults(pod, resources);
    for (const fault of [
      ...(['limits', 'requests'] as const).flatMap((list) => nameFaults(resources[list], `${path}/${list}`)),
      ...(['limits', 'requests'] as const).flatMap((list) => amountFaults(resources[list], `${path}/${list}`)),
      ...limitFaults(own, path),
      ...(hugePagesAlone(own)
        ? [{ path, message: 'huge pages without cpu or memory', help: 'add cpu or memory' }]
        : []),
      ...totalFaults(pod, own, path),
      ...containerFaults(pod, own),
    ]) {
      report(fault);
    }
  },
};

function nameFaults(list: ResourceList | undefined, path: string): Found[] {
  return Object.keys(list ?? {})
    .filter((name) => name !== 'cpu' && name !== 'memory' && !isHugePages(name))
    .map((name) => ({
      path: below(path, name),
      message: `a pod as a whole asks for no "${name}"`,
      help: 'write cpu, memory or hugepages-<size>; the rest for the containers',
    }));
}

function totalFaults(pod: PodPart, own: ResourceRequirements, path: string): Found[] {
  return (['requests', 'limits'] as const).flatMap((list) =>
    [...totalsOf(pod, list)].flatMap(([name, total]) => {
      const amount = own[list]?.[name];
      if (!isSet(amount) || total <= nanosOf(amount) || (list === 'limits' && !isHugePages(name))) return [];
      const message = `the containers ask for more ${name} than ${amount}`;
      return [{ path: below(path, list, name), message, help: 'write their sum, or more' }];
    }),
  );
}

function containerFaults(pod: PodPart, { limits }: ResourceRequirements): Found[] {
  const main = pod.containers.filter(({ role }) => role === 'main');
  return main.flatMap(({ container, path }) =>
    [...amountsOf(container, 'limits', false)].flatMap(([name, amount]) => {
      const most = limits?.[name];
      if (!isSet(most) || amount <= nanosOf(most)) return [];
      const at = below(`${path}/resources/limits`, name);
      return [{ path: at, message: `the limit of the pod is ${most}`, help: 'write no more, or raise it' }];
    }),
  );
}
