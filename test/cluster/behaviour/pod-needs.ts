import type { Manifest } from '../../../src/manifests/manifest.js';
import type { Client, ObjectReference } from '../client/client.js';
import { find, type Items, type Pod, podsOf } from './live.js';
import type { Check } from './problems.js';

/** A ConfigMap or Secret, and the key of it, that a container cannot start without. */
interface Need {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  readonly key?: string;
}

/**
 * What the pods of workloads need and a kubelet would not find: simulated nodes run a pod without looking for its
 * ConfigMaps and Secrets.
 */
export const needProblems =
  (workloads: readonly ObjectReference[]): Check =>
  async (client) => {
    const found = await Promise.all(
      workloads.map(async (about) => {
        const needs = (await podsOf(client, about)).flatMap(needsOf);
        const missing = await Promise.all(needs.map(async (need) => lacks(client, about, need)));
        return [...new Set(missing.flatMap((what) => what ?? []))].map((what) => ({ about, what }));
      }),
    );
    return found.flat();
  };

function needsOf({ spec }: Pod): Need[] {
  const containers = [...spec.containers, ...(spec.initContainers ?? [])];
  return [
    ...containers.flatMap(({ env = [] }) =>
      env.flatMap(({ valueFrom: { configMapKeyRef, secretKeyRef } = {} }) => [
        ...need('ConfigMap', configMapKeyRef),
        ...need('Secret', secretKeyRef),
      ]),
    ),
    ...containers.flatMap(({ envFrom = [] }) =>
      envFrom.flatMap(({ configMapRef, secretRef }) => [
        ...need('ConfigMap', configMapRef),
        ...need('Secret', secretRef),
      ]),
    ),
    ...(spec.volumes ?? []).flatMap(({ configMap, secret }) => [
      ...files('ConfigMap', configMap?.name, configMap),
      ...files('Secret', secret?.secretName, secret),
    ]),
  ];
}

function need(kind: Need['kind'], source?: { name: string; key?: string; optional?: boolean }): Need[] {
  return source === undefined || source.optional ? [] : [{ kind, name: source.name, key: source.key }];
}

function files(kind: Need['kind'], name?: string, source?: { items?: Items; optional?: boolean }): Need[] {
  if (name === undefined || source?.optional) return [];
  return [{ kind, name }, ...(source?.items ?? []).map(({ key }) => ({ kind, name, key }))];
}

async function lacks(client: Client, { metadata }: ObjectReference, need: Need): Promise<string | undefined> {
  const { kind, name, key } = need;
  const object = await find(client, { apiVersion: 'v1', kind, metadata: { name, namespace: metadata.namespace } });
  if (object === undefined) return `its pods need ${kind} ${name}, which is not there`;
  const keys = Object.keys({ ...dataOf(object, 'data'), ...dataOf(object, 'binaryData') });
  return key === undefined || keys.includes(key) ? undefined : `its pods need key ${key} of ${kind} ${name}`;
}

const dataOf = (object: Manifest, field: string): object => object[field] ?? {};
