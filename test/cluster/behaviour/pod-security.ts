import type { Manifest } from '../../../src/manifests/manifest.js';
import { type Client, messageOf, type ObjectReference } from '../client/client.js';
import { withoutPodName } from './evidence.js';
import { find } from './live.js';
import type { Check, Problem } from './problems.js';

/** Levels of Pod Security, the strictest first. */
export const LEVELS = ['restricted', 'baseline', 'privileged'] as const;

/** A level of Pod Security. */
export type Level = (typeof LEVELS)[number];

// A quota refuses a pod that says nothing of resources.
const container = { name: 'main', image: 'acme/app:1', resources: { requests: { cpu: '1m', memory: '1Mi' } } };
const OBEDIENT = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, runAsNonRoot: true };

/** The spec of a pod that needs this level, and that no stricter one admits. */
const NEEDING: Readonly<Record<Level, object>> = {
  restricted: {
    securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
    containers: [{ ...container, securityContext: OBEDIENT }],
  },
  baseline: { containers: [container] },
  privileged: { hostPID: true, containers: [{ ...container, securityContext: { privileged: true } }] },
};

/** Whether a namespace enforces a level: it says so, takes pods that need it, and refuses those that need a looser one. */
export const levelProblems =
  (name: string, level: Level): Check =>
  async (client) => {
    const about = { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
    const live = await find(client, about);
    if (live === undefined) return [{ about, what: 'it is not there' }];
    const labels = ['enforce', 'warn', 'audit']
      .map((mode) => [mode, live.metadata.labels?.[`pod-security.kubernetes.io/${mode}`]])
      .filter(([, found]) => found !== level)
      .map(([mode, found]) => `it says ${found ?? 'nothing'} for ${mode}, not ${level}`);
    const answers = await Promise.all(LEVELS.map(async (needed) => admission(client, name, needed, level)));
    return [...labels, ...answers.flatMap((what) => what ?? [])].map((what) => ({ about, what }));
  };

async function admission(client: Client, namespace: string, needed: Level, level: Level): Promise<string | undefined> {
  const refusal = await refusalOf(client, namespace, NEEDING[needed]);
  const allowed = LEVELS.indexOf(needed) <= LEVELS.indexOf(level);
  if (allowed) return refusal && `it refuses a pod that needs ${needed}: ${refusal}`;
  return refusal === undefined ? `it admits a pod that needs ${needed}` : undefined;
}

/** Why Pod Security refuses a pod in a namespace; undefined where it would be made. */
export async function refusalOf(client: Client, namespace: string, spec: unknown): Promise<string | undefined> {
  const metadata = { name: 'tried', namespace };
  const answer = await client.create({ apiVersion: 'v1', kind: 'Pod', metadata, spec }, { dryRun: true });
  if (answer.status < 300) return undefined;
  const message = messageOf(answer);
  if (!message.includes('violates PodSecurity')) throw new Error(`${answer.status}: ${message}`);
  return message;
}

interface Event extends Manifest {
  readonly involvedObject: { readonly apiVersion: string; readonly kind: string; readonly name: string };
  readonly reason?: string;
  readonly message?: string;
}

// Another controller is about to make what is missing, and the pod is tried again.
const PASSING = /serviceaccount "default" not found|status unknown for quota/;

/** Which controllers of a namespace were refused a pod, with the reasons. */
export const refusedPods =
  (namespace: string): Check =>
  async (client) => {
    const events = (await client.list('v1', 'Event', { namespace, fields: 'reason=FailedCreate' })) as Event[];
    const problems = events
      .filter(({ message = '' }) => !PASSING.test(message))
      .map(({ involvedObject: { apiVersion, kind, name }, message = '' }): [string, Problem] => {
        const about: ObjectReference = { apiVersion, kind, metadata: { name, namespace } };
        const what = withoutPodName(message);
        return [`${kind} ${name} ${what}`, { about, what }];
      });
    return [...new Map(problems).values()];
  };
