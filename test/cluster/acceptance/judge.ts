import type { Manifest } from '../../../src/manifests/manifest.js';
import { type Client, expectOk, messageOf, nameOf } from '../client/client.js';
import type { Answer } from '../client/connection.js';
import { namespacesBeside, removeNamespace } from './namespaces.js';
import { podOf } from './pod.js';
import { lost } from './retained.js';
import { unexcused } from './warnings.js';

/** What the server thinks of some objects. */
export interface Verdict {
  readonly accepted: number;
  /** `apps/Deployment shop/api: create: 422: …`, a line each. */
  readonly problems: readonly string[];
}

const DRY = { dryRun: true, strict: true } as const;

/**
 * Asks the server about all objects of one cluster: each as if it were created, and as if it were applied; of each pod
 * template also a pod, which is what Pod Security judges. Leaves nothing behind.
 */
export async function judge(client: Client, objects: readonly Manifest[]): Promise<Verdict> {
  const spaces = objects.filter(({ kind }) => kind === 'Namespace');
  const others = objects.filter(({ kind }) => kind !== 'Namespace');
  // A dry run in a namespace needs that to be there.
  const first = await each(spaces, async (space) => judgeOne(client, space));
  const made = [...spaces, ...namespacesBeside(objects)];
  for (const space of made) expectOk(await client.create(space));
  try {
    const rest = await each(others, async (object) => judgeOne(client, object));
    const all = [...first, ...rest];
    return { accepted: all.filter(({ length }) => length === 0).length, problems: all.flat() };
  } finally {
    for (const { metadata } of made) await removeNamespace(client, metadata.name);
  }
}

/** What is wrong with one object; its namespace must be there. */
async function judgeOne(client: Client, object: Manifest): Promise<string[]> {
  const place = nameOf(object);
  try {
    const found = [
      ...verdictOn(object, await client.create(object, DRY), 'create'),
      ...verdictOn(object, await client.apply(object, DRY), 'apply'),
    ];
    const pod = podOf(object);
    if (pod !== undefined) found.push(...verdictOn(pod, await client.create(pod, DRY), 'a pod of it'));
    return found.map((problem) => `${place}: ${problem}`);
  } catch (error) {
    return [`${place}: ${String(error)}`];
  }
}

function verdictOn(object: Manifest, answer: Answer, how: string): string[] {
  const warnings = unexcused(object, answer.warnings).map((text) => `${how}: warning: ${text}`);
  if (answer.status >= 300) return [...warnings, `${how}: ${answer.status}: ${messageOf(answer)}`];
  return [...warnings, ...lost(object, answer.body as Manifest).map((text) => `${how}: ${text}`)];
}

async function each<T, R>(items: readonly T[], task: (item: T) => Promise<R>): Promise<R[]> {
  return Promise.all(items.map(task));
}
