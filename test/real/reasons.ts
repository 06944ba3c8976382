import type { AddedObject, Addition } from '../charts/additions.js';

const POD = '/spec/template/spec';

/** What ours adds to every workload. */
function ofPods(kind: string, containers: readonly string[] = ['containers']): Addition[] {
  return [
    {
      kind,
      path: `${POD}/automountServiceAccountToken`,
      values: [false],
      reason: 'no program of theirs calls the API server, so a token could only be stolen',
    },
    {
      kind,
      path: `${POD}/securityContext/seccompProfile/type`,
      values: ['RuntimeDefault'],
      reason: 'system calls that no program needs are closed',
    },
    {
      kind,
      path: `${POD}/securityContext/runAsNonRoot`,
      values: [false],
      reason: 'the images start as root, which a team says openly',
    },
    ...containers.flatMap((list) => [
      {
        kind,
        path: `${POD}/${list}[*]/securityContext/capabilities/drop`,
        values: [['ALL']],
        reason: 'rights of root that the program does not need are taken away',
      },
      {
        kind,
        path: `${POD}/${list}[*]/securityContext/allowPrivilegeEscalation`,
        values: [false],
        reason: 'a process gets no more rights than its parent has',
      },
    ]),
  ];
}

/** The pause of pods that are to end, in workloads of that kind. */
export const drained = (kind: string): Addition => ({
  kind,
  path: '/spec/template/spec/containers[*]/lifecycle/preStop/sleep/seconds',
  values: [5],
  reason: 'pods that end go on answering until their callers have heard of it',
});

/** What Kubernetes takes where nothing is written of a Deployment, and ours writes. */
export const OF_DEPLOYMENTS: readonly Addition[] = [
  {
    kind: 'Deployment',
    path: '/spec/strategy/type',
    values: ['RollingUpdate'],
    reason: 'what Kubernetes takes where no strategy is written',
  },
  {
    kind: 'Deployment',
    path: '/spec/strategy/rollingUpdate/maxSurge',
    values: ['25%'],
    reason: 'what Kubernetes takes where no surge is written',
  },
  {
    kind: 'Deployment',
    path: '/spec/strategy/rollingUpdate/maxUnavailable',
    values: [0],
    reason: 'a rollout takes no capacity away',
  },
];

/** What Kubernetes takes where nothing is written of a Service, and ours writes. */
const CLUSTER_IP: Addition = {
  kind: 'Service',
  path: '/spec/type',
  values: ['ClusterIP'],
  reason: 'what Kubernetes takes where no type is written',
};

/** The file system of the containers. */
export function rootFilesystem(kind: string, values: readonly boolean[], list = 'containers'): Addition {
  return {
    kind,
    path: `${POD}/${list}[*]/securityContext/readOnlyRootFilesystem`,
    values,
    reason: 'read-only where nobody says that the program writes there',
  };
}

/** Names of ports. */
export function portNames(kind: string, values: readonly string[]): Addition {
  return {
    kind,
    path: kind === 'Service' ? '/spec/ports[*]/name' : `${POD}/containers[*]/ports[*]/name`,
    values,
    reason: 'ports are named, so that references and policies can say which',
  };
}

/** Ports of the pods that Services lead to. */
export function targetPorts(...values: number[]): Addition {
  return {
    kind: 'Service',
    path: '/spec/ports[*]/targetPort',
    values,
    reason: 'what Kubernetes takes where no target port is written',
  };
}

/** How pods of workloads with several are spread. */
export function spreadOf(kind: string, map: string, workloads: readonly string[]): Addition {
  return {
    kind,
    path: `${POD}/topologySpreadConstraints`,
    values: workloads.map((name) =>
      ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'].map((topologyKey) => ({
        maxSkew: 1,
        topologyKey,
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: { 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': map } },
      })),
    ),
    reason: 'the pods of a workload share a node or zone only where they must',
  };
}

/** Labels of claims. */
function claimLabels(map: string, workload: string): Addition[] {
  return Object.entries({ name: workload, instance: map }).map(([label, value]) => ({
    kind: 'StatefulSet',
    path: `/spec/volumeClaimTemplates[*]/metadata/labels/app.kubernetes.io~1${label}`,
    values: [value],
    reason: 'a claim outlives its StatefulSet, and then says whose it was',
  }));
}

/** The headless Service of a StatefulDB. */
const UNREADY: Addition = {
  kind: 'Service',
  path: '/spec/publishNotReadyAddresses',
  values: [true],
  reason: 'peers find each other before they are ready',
};

/** Where all of it stands. */
export function inNamespace(namespace: string): Addition {
  return {
    kind: '*',
    path: '/metadata/namespace',
    values: [namespace],
    reason: 'a map has a namespace of its own; theirs go wherever kubectl points',
  };
}

/** What a map makes besides its workloads. */
export function ofMap(namespace: string): AddedObject[] {
  return [
    { title: `Namespace/${namespace}`, reason: 'the map owns its namespace, at a Pod Security level' },
    { title: 'NetworkPolicy/default-deny', reason: 'what no reference opens is closed' },
  ];
}

/** What Kubernetes takes where nothing is written of a StatefulSet, and ours writes, and what ours says besides. */
const OF_STATEFUL_SETS: readonly Addition[] = [
  ...Object.entries({ apiVersion: 'v1', kind: 'PersistentVolumeClaim' }).map(([field, value]) => ({
    kind: 'StatefulSet',
    path: `/spec/volumeClaimTemplates[*]/${field}`,
    values: [value],
    reason: 'what the server adds, and Argo CD takes for a difference where it is not written',
  })),
  {
    kind: 'StatefulSet',
    path: '/spec/podManagementPolicy',
    values: ['OrderedReady'],
    reason: 'what Kubernetes takes where no policy is written',
  },
  {
    kind: 'StatefulSet',
    path: '/spec/updateStrategy/type',
    values: ['RollingUpdate'],
    reason: 'what Kubernetes takes where no strategy is written',
  },
  {
    kind: 'StatefulSet',
    path: '/spec/persistentVolumeClaimRetentionPolicy/*',
    values: ['Retain'],
    reason: 'what Kubernetes takes where no policy is written',
  },
];

/** What ours adds to every app of Deployments. */
export function ofDeploymentsIn(namespace: string): Addition[] {
  return [drained('Deployment'), inNamespace(namespace), ...OF_DEPLOYMENTS, CLUSTER_IP, ...ofPods('Deployment')];
}

/** What ours adds to every app of one StatefulSet, whose map has its name. */
export function ofStatefulSetIn(name: string, containers?: readonly string[]): Addition[] {
  return [
    inNamespace(name),
    ...OF_STATEFUL_SETS,
    CLUSTER_IP,
    UNREADY,
    ...ofPods('StatefulSet', containers),
    rootFilesystem('StatefulSet', [false]),
    spreadOf('StatefulSet', name, [name]),
    ...claimLabels(name, name),
  ];
}
