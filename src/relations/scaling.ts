import type { CrossVersionObjectReference, HorizontalPodAutoscaler } from '../kubernetes/generated/types.js';
import { groupOf, type Manifest } from '../manifests/manifest.js';
import { namespaceOf } from './object-set.js';
import type { ObjectSet } from './object-set.js';
import { perSet } from './per-set.js';

/** An autoscaler as it stands in a set. */
export type Autoscaler = HorizontalPodAutoscaler & Manifest;

/** What an autoscaler scales; texts are empty where it does not say. */
export function targetOf({ spec }: HorizontalPodAutoscaler): Required<CrossVersionObjectReference> {
  const target: Partial<CrossVersionObjectReference> | undefined = spec?.scaleTargetRef;
  return { apiVersion: target?.apiVersion ?? '', kind: target?.kind ?? '', name: target?.name ?? '' };
}

const byTarget = perSet((set): ReadonlyMap<string, readonly Autoscaler[]> => {
  const found = new Map<string, Autoscaler[]>();
  for (const object of set.ofKind('autoscaling', 'HorizontalPodAutoscaler')) {
    const scaler = object as Autoscaler;
    const { apiVersion, kind, name } = targetOf(scaler);
    const key = `${groupOf(apiVersion)}/${kind}/${namespaceOf(scaler)}/${name}`;
    const here = found.get(key);
    if (here) here.push(scaler);
    else found.set(key, [scaler]);
  }
  return found;
});

/** The autoscalers that set how many pods an object has. */
export function scalersOf(set: ObjectSet, object: Manifest): readonly Autoscaler[] {
  const { apiVersion, kind, metadata } = object;
  return byTarget(set).get(`${groupOf(apiVersion)}/${kind}/${namespaceOf(object)}/${metadata.name}`) ?? [];
}

/** The kinds that an autoscaler can scale, with the version that it must name them by. */
export const SCALABLE: Readonly<Record<string, string>> = {
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  ReplicaSet: 'apps/v1',
  ReplicationController: 'v1',
};
