import { stringify } from 'yaml';

/** What kwok waits for before it changes an object. */
interface Condition {
  readonly key: string;
  readonly operator: 'Exists' | 'DoesNotExist' | 'In' | 'NotIn';
  readonly values?: readonly string[];
}

interface Stage {
  readonly name: string;
  readonly kind: 'Node' | 'Pod';
  readonly when: readonly Condition[];
  /** Milliseconds before it does so. */
  readonly after?: number;
  readonly status?: string;
}

const alive: Condition = { key: '.metadata.deletionTimestamp', operator: 'DoesNotExist' };
const ready = '.status.conditions.[] | select( .type == "Ready" ) | .status';
const phase = (value: string): Condition => ({ key: '.status.phase', operator: 'In', values: [value] });

/**
 * Pods with this annotation crash: their containers never become ready, and restart. Behaviour tests set it on a pod
 * template.
 */
export const CRASHING = 'servicemap.test/crashing';

/** Pods with this annotation stay not ready though they run. */
export const UNREADY = 'servicemap.test/unready';

/** Pods with this annotation take half a second to get ready. */
export const SLOW = 'servicemap.test/slow';

const annotation = (name: string): string => `.metadata.annotations["${name}"]`;
const without = (name: string): Condition => ({ key: annotation(name), operator: 'DoesNotExist' });
const having = (name: string): Condition => ({ key: annotation(name), operator: 'Exists' });

const conditions = (isReady: boolean): string =>
  Object.entries({ Initialized: true, Ready: isReady, ContainersReady: isReady, PodReadyToStartContainers: true })
    .map(
      ([type, status]) =>
        `- {type: ${type}, status: ${status ? '"True"' : '"False"'}, lastTransitionTime: {{ Now | Quote }}}`,
    )
    .join('\n');

const address = `
{{ with NodeIPsWith .spec.nodeName }}
hostIP: {{ index . 0 | Quote }}
hostIPs: [{ip: {{ index . 0 | Quote }}}]
{{ end }}
{{ with PodIPsWith .spec.nodeName (or .spec.hostNetwork false) (or .metadata.uid "") (or .metadata.name "") (or .metadata.namespace "") }}
podIP: {{ index . 0 | Quote }}
podIPs: [{ip: {{ index . 0 | Quote }}}]
{{ end }}
startTime: {{ Now | Quote }}`;

const running = '{running: {startedAt: {{ Now | Quote }}}}';
const terminated = (exitCode: number, reason: string): string =>
  `{terminated: {exitCode: ${exitCode}, reason: ${reason}, startedAt: {{ Now | Quote }}, finishedAt: {{ Now | Quote }}}}`;

interface Containers {
  readonly isReady?: boolean;
  readonly restarts?: number;
  readonly state: string;
}

const containers = ({ isReady = false, restarts = 0, state }: Containers): string => `containerStatuses:
{{ range .spec.containers }}
- name: {{ .name | Quote }}
  image: {{ .image | Quote }}
  imageID: ""
  ready: ${isReady}
  started: ${isReady}
  restartCount: ${restarts}
  state: ${state}
{{ end }}`;

const started = (isReady: boolean): string => `
conditions:
${conditions(isReady)}
${containers({ isReady, state: running })}
initContainerStatuses:
{{ range .spec.initContainers }}
- name: {{ .name | Quote }}
  image: {{ .image | Quote }}
  imageID: ""
  ready: true
  restartCount: 0
  {{ if eq (or .restartPolicy "") "Always" }}
  started: true
  state: ${running}
  {{ else }}
  state: ${terminated(0, 'Completed')}
  {{ end }}
{{ end }}
${address}
phase: Running
`;

const crashed = `
conditions:
${conditions(false)}
${containers({ restarts: 3, state: `{waiting: {reason: CrashLoopBackOff}}\n  lastState: ${terminated(1, 'Error')}` })}
${address}
phase: Running
`;

const completed = `
conditions:
${conditions(false)}
${containers({ state: terminated(0, 'Completed') })}
phase: Succeeded
`;

const nodeReady = `
conditions:
- {type: Ready, status: "True", reason: KubeletReady, lastHeartbeatTime: {{ Now | Quote }}, lastTransitionTime: {{ Now | Quote }}}
`;

const notReady: Condition = { key: ready, operator: 'NotIn', values: ['True'] };

const STAGES: readonly Stage[] = [
  { name: 'node-ready', kind: 'Node', when: [notReady], status: nodeReady },
  {
    name: 'pod-ready',
    kind: 'Pod',
    when: [alive, phase('Pending'), without(CRASHING), without(UNREADY), without(SLOW)],
    status: started(true),
  },
  {
    name: 'pod-ready-slowly',
    kind: 'Pod',
    when: [alive, phase('Pending'), having(SLOW)],
    after: 500,
    status: started(true),
  },
  { name: 'pod-unready', kind: 'Pod', when: [alive, phase('Pending'), having(UNREADY)], status: started(false) },
  { name: 'pod-crashing', kind: 'Pod', when: [alive, phase('Pending'), having(CRASHING)], status: crashed },
  {
    name: 'pod-completed',
    kind: 'Pod',
    when: [
      alive,
      phase('Running'),
      without(CRASHING),
      { key: '.metadata.ownerReferences.[].kind', operator: 'In', values: ['Job'] },
    ],
    after: 500,
    status: completed,
  },
  // After a moment, as on real nodes: a controller that did not see a pod of a StatefulSet go takes the next one of its
  // name for it, and its disruption budget is stuck for minutes.
  { name: 'pod-deleted', kind: 'Pod', when: [{ key: '.metadata.deletionTimestamp', operator: 'Exists' }], after: 300 },
];

const manifest = ({ name, kind, when, after, status }: Stage): object => ({
  apiVersion: 'kwok.x-k8s.io/v1alpha1',
  kind: 'Stage',
  metadata: { name },
  spec: {
    resourceRef: { apiGroup: 'v1', kind },
    selector: { matchExpressions: when },
    ...(after !== undefined && { delay: { durationMilliseconds: after } }),
    next: status === undefined ? { delete: true } : { statusTemplate: status },
  },
});

/** The life of simulated nodes and pods, as kwok reads it. */
export const stagesText = (): string => STAGES.map((stage) => stringify(manifest(stage))).join('---\n');
