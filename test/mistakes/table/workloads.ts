import { NodeAgent } from '../../../src/constructs/node-agent.js';
import { StatefulDB } from '../../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';
const storage = { size: '1Gi', mountPath: '/data' };
const resources = { cpu: '100m' };

/** Mistakes in how new versions come in, and in budgets. */
const rollouts: readonly MistakeRow[] = [
  {
    name: 'a rollout that fails before a pod is available',
    make: (map) => new StatelessApp(map, 'api', { image, minReadySeconds: 60, progressDeadlineSeconds: 60 }),
    ruleId: 'rollout/deadline',
    at: 'progressDeadlineSeconds: «60»',
    message: 'would fail after 60 seconds',
    help: 'say progressDeadlineSeconds: 660',
  },
  {
    name: 'a rollout of a StatefulSet that takes no pod away',
    make: (map) => new StatefulDB(map, 'db', { image, storage, unavailable: 0 }),
    within: { cluster: { featureGates: ['MaxUnavailableStatefulSet'] } },
    ruleId: 'rollout/stuck',
    at: 'unavailable: «0»',
    message: 'one must go before its successor can come',
    help: 'say unavailable: 1',
  },
  {
    name: 'several pods of a StatefulSet at a time, where no gate allows it',
    make: (map) => new StatefulDB(map, 'db', { image, storage, unavailable: 2 }),
    ruleId: 'version/feature-gate',
    at: '«unavailable»: 2',
    message: 'unless its feature gate MaxUnavailableStatefulSet is turned on',
    help: "say featureGates: ['MaxUnavailableStatefulSet']",
  },
  {
    name: 'a partition of what is not rolled',
    make: (map) => new StatefulDB(map, 'db', { image, storage, updateStrategy: 'OnDelete', partition: 1 }),
    ruleId: 'rollout/not-rolled',
    at: '«partition»: 1',
    message: "with updateStrategy 'OnDelete' there is none",
    help: "say updateStrategy: 'RollingUpdate'",
  },
  {
    name: 'agents of which none may be more or less',
    make: (map) => new NodeAgent(map, 'agent', { image, unavailable: 0 }),
    ruleId: 'rollout/stuck',
    at: 'unavailable: «0»',
    message: 'no agent could ever be replaced',
    help: 'say unavailable: 1',
  },
  {
    name: 'agents that are both missing and doubled',
    make: (map) => new NodeAgent(map, 'agent', { image, unavailable: 1, surge: 1 }),
    ruleId: 'rollout/both',
    at: '«surge»: 1',
    message: 'not both',
    help: 'drop one of surge and unavailable',
  },
  {
    name: 'two agents for one port of the node',
    make: (map) => new NodeAgent(map, 'agent', { image, surge: 1, ports: { metrics: { port: 9100, hostPort: 9100 } } }),
    within: { podSecurity: 'privileged' },
    ruleId: 'rollout/node-port',
    at: 'metrics: «{ port: 9100, hostPort: 9100 }»',
    message: 'would both need port 9100 of the node',
    help: 'drop surge',
  },
  {
    name: 'a budget that says both amounts',
    make: (map) => new StatelessApp(map, 'api', { image, replicas: 3, budget: { maxUnavailable: 1, minAvailable: 1 } }),
    ruleId: 'budget/both',
    at: '«minAvailable»: 1',
    message: 'not both',
    help: 'drop one of maxUnavailable and minAvailable',
  },
  {
    name: 'a budget that lets no pod go',
    make: (map) => new StatelessApp(map, 'api', { image, replicas: 3, budget: { minAvailable: '100%' } }),
    ruleId: 'reliability/budget-blocks',
    at: "minAvailable: «'100%'»",
    message: 'no pod may ever be away',
    help: 'say maxUnavailable: 1',
  },
  {
    name: 'several pods with a Service and no readiness',
    make: (map) => new StatelessApp(map, 'api', { image, replicas: 2, ports: { http: 8080 } }),
    ruleId: 'reliability/readiness',
    at: '«ports»: { http: 8080 }',
    message: 'a rollout loses requests',
    help: "say health: '/path'",
  },
];

/** Mistakes in autoscaling. */
const scaling: readonly MistakeRow[] = [
  {
    name: 'an autoscaler down to nothing without its gate',
    make: (map) => {
      const metrics = [{ external: 'queue', value: 5 }];
      new StatelessApp(map, 'api', { image, replicas: { min: 0, max: 3, metrics } });
    },
    ruleId: 'version/feature-gate',
    at: '«min»: 0',
    message: 'its feature gate HPAScaleToZero',
    help: "say featureGates: ['HPAScaleToZero']",
  },
  {
    name: 'an autoscaler down to nothing that sees nothing then',
    make: (map) => new StatelessApp(map, 'api', { image, resources, replicas: { min: 0, max: 3 } }),
    within: { cluster: { featureGates: ['HPAScaleToZero'] } },
    ruleId: 'scaling/zero',
    at: 'min: «0»',
    message: 'without pods there is nothing to measure',
    help: 'or say min: 1',
  },
  {
    name: 'the load of a container that is not there',
    make: (map) => {
      new StatelessApp(map, 'api', { image, replicas: { min: 1, max: 3, metrics: [{ container: 'apy', cpu: '1' }] } });
    },
    ruleId: 'scaling/unknown-container',
    at: "container: «'apy'»",
    message: 'the pod runs no container "apy"',
    help: 'did you mean "api"?',
  },
  {
    name: 'a share of what a container does not request',
    make: (map) => {
      new StatelessApp(map, 'api', { image, replicas: { min: 1, max: 3, metrics: [{ container: 'api', cpu: 60 }] } });
    },
    ruleId: 'scaling/no-request',
    at: "container: «'api'»",
    message: 'requests none',
    help: "write resources: { cpu: '250m' }",
  },
  {
    name: 'a metric without a target',
    make: (map) =>
      new StatelessApp(map, 'api', { image, replicas: { min: 1, max: 3, metrics: [{ external: 'queue' }] } }),
    ruleId: 'options/invalid',
    at: "«{ external: 'queue' }»",
    message: 'must say what it should be',
    help: 'add one of value and averageValue',
  },
  {
    name: 'a target of nothing',
    make: (map) => new StatelessApp(map, 'api', { image, resources, replicas: { min: 1, max: 3, cpu: '0' } }),
    ruleId: 'options/invalid',
    at: "cpu: «'0'»",
    message: 'must be an amount greater than 0',
    help: "write it like '500m'",
  },
  {
    name: 'a window that is too long',
    make: (map) => {
      const behavior = { scaleDown: { stabilizationWindowSeconds: 3601 } };
      new StatelessApp(map, 'api', { image, resources, replicas: { min: 1, max: 3, behavior } });
    },
    ruleId: 'options/invalid',
    at: 'behavior',
    message: 'must be at most 3600 (got 3601)',
  },
  {
    name: 'a tolerance where the cluster has none',
    make: (map) => {
      const replicas = { min: 1, max: 3, behavior: { scaleUp: { tolerance: '0.05' } } };
      new StatelessApp(map, 'api', { image, resources, replicas });
    },
    within: { cluster: { kubernetes: '1.34' } },
    ruleId: 'version/feature',
    at: 'replicas',
    message: 'Kubernetes 1.34 has no tolerance of an autoscaler: it came with 1.35',
    help: 'run it on Kubernetes 1.35 or newer',
  },
];

/** Mistakes in hooks. */
const hooks: readonly MistakeRow[] = [
  {
    name: 'a hook that takes the whole grace',
    make: (map) => new StatelessApp(map, 'api', { image, lifecycle: { preStop: { sleep: 30 } } }),
    ruleId: 'pod/grace',
    at: 'sleep: «30»',
    message: 'the pod has 30 seconds to end, and the hook takes 30 of them',
    help: 'say terminationGracePeriodSeconds: 60',
  },
  {
    name: 'a sleep in a cluster that knows none',
    make: (map) => new StatelessApp(map, 'api', { image, lifecycle: { preStop: { sleep: 5 } } }),
    within: { cluster: { kubernetes: '1.29' } },
    ruleId: 'version/feature',
    at: '«sleep»: 5',
    message: 'Kubernetes 1.29 has no sleep hook: it came with 1.30',
    help: 'run it on Kubernetes 1.30 or newer',
  },
  {
    name: 'a hook that asks a port that is not there',
    make: (map) => new StatelessApp(map, 'api', { image, lifecycle: { preStop: { http: '/drain' } } }),
    ruleId: 'pod/hook-port',
    at: "preStop: «{ http: '/drain' }»",
    message: 'does not say which port it asks',
    help: 'give the container ports',
  },
  {
    name: 'hooks of a container that runs to its end',
    make: (map) => {
      new StatelessApp(map, 'api', { image, init: { wait: { image, lifecycle: { preStop: { exec: ['true'] } } } } });
    },
    ruleId: 'pod/init-lifecycle',
    at: '«lifecycle»:',
    message: 'can have no hooks',
    help: 'make it a sidecar',
  },
  {
    name: 'a hook that asks another host in a restricted map',
    make: (map) => {
      const preStop = { http: '/drain', port: 80, host: 'localhost' };
      new StatelessApp(map, 'api', { image, lifecycle: { preStop } });
    },
    ruleId: 'pod/security-level',
    at: "host: «'localhost'»",
    message: 'a hook that asks another host needs Pod Security level privileged',
    help: "say podSecurity: 'privileged'",
  },
  {
    name: 'a signal in a cluster that drops it',
    make: (map) => new StatelessApp(map, 'api', { image, lifecycle: { stopSignal: 'SIGQUIT' } }),
    ruleId: 'version/feature-gate',
    at: "«stopSignal»: 'SIGQUIT'",
    message: 'unless its feature gate ContainerStopSignals is turned on',
    help: "say featureGates: ['ContainerStopSignals']",
  },
];

/** Mistakes in the options of workloads, apart from their pods. */
export const workloadsMistakes: readonly MistakeRow[] = [...rollouts, ...scaling, ...hooks];
