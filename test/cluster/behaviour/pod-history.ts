import { type Client, expectOk } from '../client/client.js';
import type { Pod } from './live.js';

/** All pods of a namespace after one change. */
export interface Moment {
  /** What happened then, e.g. `Pod api-x was DELETED`. */
  readonly what: string;
  readonly pods: readonly Pod[];
}

interface WatchEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'ERROR';
  readonly object: Pod & { readonly message?: string };
}

interface PodList {
  readonly items: readonly Pod[];
  readonly metadata: { readonly resourceVersion: string };
}

/** Seconds that the server has to tell what happened; more where it did not tell all. */
const PATIENCE = [1, 3, 9];

/**
 * Follows the pods of a namespace from now on. Nothing is missed between two looks: the server tells every change
 * afterwards.
 * @returns gives all moments until now, the first of them as it was at the beginning
 */
export async function followPods(client: Client, namespace: string): Promise<() => Promise<Moment[]>> {
  const path = `/api/v1/namespaces/${namespace}/pods`;
  const list = async () => expectOk(await client.send({ method: 'GET', path })) as unknown as PodList;
  const first = await list();

  return async () => {
    const last = await list();
    for (const seconds of PATIENCE) {
      const query = `watch=true&timeoutSeconds=${seconds}&resourceVersion=${first.metadata.resourceVersion}`;
      const { body } = await client.send({ method: 'GET', path: `${path}?${query}`, lines: true });
      const moments = momentsOf(first.items, body as WatchEvent[]);
      if (reaches(body as WatchEvent[], moments, last)) return moments;
    }
    throw new Error(`the server does not tell all that happened to the pods of ${namespace}`);
  };
}

function momentsOf(items: readonly Pod[], events: readonly WatchEvent[]): Moment[] {
  const pods = new Map(items.map((pod) => [pod.metadata.name, pod]));
  const moments: Moment[] = [{ what: 'it began', pods: items }];
  for (const { type, object } of events) {
    if (type === 'ERROR') throw new Error(`pods can't be followed: ${object.message}`);
    const { name, deletionTimestamp } = object.metadata;
    if (type === 'DELETED') pods.delete(name);
    else pods.set(name, object);
    const going = type === 'MODIFIED' && deletionTimestamp !== undefined;
    moments.push({ what: `Pod ${name} was ${going ? 'asked to go' : type}`, pods: [...pods.values()] });
  }
  return moments;
}

/** Whether what was told ends at a list or after it. */
function reaches(events: readonly WatchEvent[], moments: readonly Moment[], { items, metadata }: PodList): boolean {
  const versions = (pods: readonly Pod[]) => pods.map((pod) => String(pod.metadata['resourceVersion'])).toSorted();
  const latest = Number(events.at(-1)?.object.metadata['resourceVersion'] ?? 0);
  const end = versions(moments.at(-1)?.pods ?? []);
  return latest >= Number(metadata.resourceVersion) || end.join() === versions(items).join();
}
