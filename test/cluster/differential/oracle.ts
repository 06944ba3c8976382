import type { Manifest } from '../../../src/manifests/manifest.js';
import { removeNamespace } from '../acceptance/namespaces.js';
import { type Client, messageOf } from '../client/client.js';
import type { Answer } from '../client/connection.js';
import { dropped } from './dropped.js';
import type { Verdict } from './verdict.js';

/** What a server makes of an object; `dropped` are the places of what it would leave out without a word. */
export interface ServerVerdict extends Verdict {
  readonly dropped: readonly string[];
}

/** What a server says where not the object decides but what its cluster has. */
const CLUSTER = [
  /no PriorityClass with name .* was found/,
  / must not be provided in pod spec; priority admission controller computed/,
  /RuntimeClass .* not found/,
  /Pod's Overhead doesn't match RuntimeClass's defined Overhead/,
  /^404: namespaces "[a-z0-9-]{1,63}" not found/,
  /provided IP is not in the valid range|is not in the valid range\. The range of valid IPs/,
  // The plugin that names the account of every Pod runs in clusters, and not without their controllers.
  /serviceAccountToken: Forbidden: must not be specified when serviceAccountName is not set/,
  /provided (IP|port) is already allocated/,
];

/** Whether a refusal is about the cluster, so that another one may take the same object. */
export const isOfCluster = ({ messages }: Verdict): boolean =>
  messages.length > 0 && messages.every((message) => CLUSTER.some((pattern) => pattern.test(message)));

/** How an object is sent. */
export interface Sending {
  /** Creates it, and takes it away again: what a dry run does not look at. */
  readonly real?: boolean;
  /** The YAML that is sent in its place. */
  readonly text?: string;
}

/** Asks a server whether it would create objects, strictly read. Any value may be sent. */
export function oracle(client: Client): (object: Manifest, sending?: Sending) => Promise<ServerVerdict> {
  // One after the other: two of one name would be in each other's way.
  let last: Promise<unknown> = Promise.resolve();
  return async (object, { real = false, text } = {}) => {
    const path = await collectionOf(client, object);
    if (path === undefined) return refused('the server serves no such kind');
    const ask = async (): Promise<Answer> =>
      send(client, `${path}?fieldValidation=Strict${real ? '' : '&dryRun=All'}`, object, text);
    if (!real) {
      const answer = await ask();
      // One of that name is just being made in earnest.
      if (answer.status !== 409) return verdictOf(object, answer);
      await last;
      return verdictOf(object, await ask());
    }
    const turn = last.then(async () => {
      const answer = await ask();
      if (answer.status < 300) await takeAway(client, answer.body as Manifest);
      return verdictOf(object, answer);
    });
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Nobody runs who would see to finalizers or to pods. */
async function takeAway(client: Client, made: Manifest): Promise<void> {
  if (made.kind === 'Namespace') return removeNamespace(client, made.metadata.name);
  await client.patch(made, { metadata: { finalizers: null } });
  const path = await client.pathOf(made);
  const { status } = await client.send({
    method: 'DELETE',
    path: `${path}?gracePeriodSeconds=0&propagationPolicy=Background`,
  });
  if (status >= 300) throw new Error(`${made.kind} ${made.metadata.name} stays: ${status}`);
}

/**
 * A server may close a connection that has been idle, just as it is used again: then the second try gets an answer. Where
 * it hangs up twice, its own code has failed over the object, as it does over some that it should refuse.
 */
async function send(client: Client, path: string, object: Manifest, text: string | undefined): Promise<Answer> {
  const call =
    text === undefined
      ? { method: 'POST', path, body: object }
      : { method: 'POST', path, text, type: 'application/yaml' };
  try {
    return await client.send(call);
  } catch {
    try {
      return await client.send(call);
    } catch (error) {
      return { status: 500, body: `hung up: ${String(error)}`, warnings: [] };
    }
  }
}

/** Where objects of that kind and namespace are created; undefined where the server has no such kind. */
async function collectionOf(client: Client, { apiVersion, kind, metadata }: Manifest): Promise<string | undefined> {
  if (typeof apiVersion !== 'string' || apiVersion === '' || typeof kind !== 'string') return undefined;
  const named: unknown = (metadata as Manifest['metadata'] | null | undefined)?.namespace;
  const namespace = typeof named === 'string' && named !== '' ? encodeURIComponent(named) : 'default';
  try {
    return (await client.pathOf({ apiVersion, kind, metadata: { name: '-', namespace } })).slice(0, -'/-'.length);
  } catch {
    return undefined;
  }
}

function verdictOf(object: Manifest, answer: Answer): ServerVerdict {
  if (answer.status < 300) {
    return { accepted: true, messages: [], paths: [], rules: [], dropped: dropped(object, answer.body) };
  }
  const causes = (answer.body as { details?: { causes?: { field?: string }[] } } | null)?.details?.causes ?? [];
  return refused(
    `${answer.status}: ${messageOf(answer)}`,
    causes.map(({ field }) => pathOf(field ?? '')),
  );
}

const refused = (message: string, paths: readonly string[] = []): ServerVerdict => ({
  accepted: false,
  messages: [message],
  paths,
  rules: [],
  dropped: [],
});

/** `spec.ports[0].name` as `/spec/ports/0/name`; keys of maps, as in `data[a.b]`, stand whole. */
function pathOf(field: string): string {
  const parts = field.match(/\[[^\]]*\]|[^.[\]]+/g) ?? [];
  return parts.map((part) => `/${part.replace(/^\[(.*)\]$/, '$1').replaceAll('/', '~1')}`).join('');
}
