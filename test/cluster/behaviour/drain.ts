import { setTimeout as sleep } from 'node:timers/promises';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { type Client, expectOk, messageOf, nameOf } from '../client/client.js';
import { isSelected } from './availability.js';
import { budgetsOf } from './drain-budgets.js';
import type { Pod } from './live.js';
import type { Check, Problem } from './problems.js';

/** Milliseconds between two tries to evict. */
const EVERY = 200;

/** Keeps new pods away from a node, or lets them come again. */
export async function cordon(client: Client, name: string, unschedulable = true): Promise<void> {
  expectOk(await client.patch({ apiVersion: 'v1', kind: 'Node', metadata: { name } }, { spec: { unschedulable } }));
}

/**
 * Drains a node as `kubectl drain --ignore-daemonsets` does, and lets pods come again. A pod that can't be moved is a
 * problem of the budget that forbids it.
 * @param within milliseconds after which a pod that is still there counts as blocked
 */
export const drainProblems =
  (node: string, within = 20_000): Check =>
  async (client) => {
    const end = Date.now() + within;
    await cordon(client, node);
    try {
      for (;;) {
        const pods = await movablePods(client, node);
        if (pods.length === 0) return [];
        const refusals = await Promise.all(pods.map(async (pod) => evict(client, pod)));
        if (Date.now() > end) {
          const problems = pods.map(async (pod, at) => blockedBy(client, node, pod, refusals[at]));
          return (await Promise.all(problems)).flat();
        }
        await sleep(EVERY);
      }
    } finally {
      await cordon(client, node, false);
    }
  };

async function movablePods(client: Client, node: string): Promise<Pod[]> {
  const pods = (await client.list('v1', 'Pod', { fields: `spec.nodeName=${node}` })) as Pod[];
  return pods.filter((pod) => !hasEnded(pod) && !ownersOf(pod).includes('DaemonSet'));
}

const hasEnded = ({ status }: Pod): boolean => ['Succeeded', 'Failed'].includes(status?.phase ?? '');

const ownersOf = ({ metadata }: Manifest): string[] =>
  ((metadata['ownerReferences'] ?? []) as { kind: string }[]).map(({ kind }) => kind);

/** Asks for a pod to go; gives what the server says against it. */
async function evict(client: Client, { metadata }: Pod): Promise<string | undefined> {
  const { name, namespace = 'default', deletionTimestamp } = metadata;
  if (deletionTimestamp !== undefined) return 'it does not end';
  const answer = await client.evict(namespace, name);
  if (answer.status === 429) return [messageOf(answer), ...causesOf(answer.body)].join(' ');
  // It may have gone meanwhile.
  if (answer.status !== 404) expectOk(answer);
  return undefined;
}

const causesOf = (body: unknown): string[] =>
  ((body as { details?: { causes?: { message: string }[] } }).details?.causes ?? []).map(({ message }) => message);

async function blockedBy(client: Client, node: string, pod: Pod, refusal = 'it is still there'): Promise<Problem[]> {
  const budgets = (await budgetsOf(client, pod.metadata.namespace)).filter(({ spec }) =>
    isSelected(pod, spec.selector.matchLabels),
  );
  const what = `${node} can't be drained: ${nameOf(pod)}: ${refusal}`;
  return (budgets.length > 0 ? budgets : [pod]).map((about) => ({ about, what }));
}
