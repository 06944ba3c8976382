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

/**
 * Follows the pods of a namespace from now on. Nothing is missed between two looks: the server tells every change
 * afterwards.
 * @returns gives all moments until now, the first of them as it was at the beginning
 */
export async function followPods(client: Client, namespace: string): Promise<() => Promise<Moment[]>> {
  const path = `/api/v1/namespaces/${namespace}/pods`;
  const list = expectOk(await client.send({ method: 'GET', path }));
  const { items, metadata } = list as unknown as { items: Pod[]; metadata: { resourceVersion: string } };

  return async () => {
    const query = `watch=true&timeoutSeconds=1&resourceVersion=${metadata.resourceVersion}`;
    const { body } = await client.send({ method: 'GET', path: `${path}?${query}`, lines: true });
    const pods = new Map(items.map((pod) => [pod.metadata.name, pod]));
    const moments: Moment[] = [{ what: 'it began', pods: items }];
    for (const { type, object } of body as WatchEvent[]) {
      if (type === 'ERROR') throw new Error(`the pods of ${namespace} can't be followed: ${object.message}`);
      const { name, deletionTimestamp } = object.metadata;
      if (type === 'DELETED') pods.delete(name);
      else pods.set(name, object);
      const going = type === 'MODIFIED' && deletionTimestamp !== undefined;
      moments.push({ what: `Pod ${name} was ${going ? 'asked to go' : type}`, pods: [...pods.values()] });
    }
    return moments;
  };
}
