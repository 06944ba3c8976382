import type { IConstruct } from 'constructs';
import { ApiObject } from '../core/cdk8s.js';
import { clusterOf } from '../core/cluster-context.js';
import type { MapContext } from '../core/map-context.js';
import { mapsIn } from '../core/map-names.js';
import type { Mistake } from '../core/mistakes.js';
import { otherClusterMistake } from '../core/references/other-cluster.js';
import type { EndpointReference } from '../core/references/endpoint.js';
import type { KeyReference } from '../core/references/key.js';
import { isReference, type Reference } from '../core/references/reference.js';
import { isText } from '../core/references/text.js';

/** What an object of another library, whose fields nobody judges, refers to in another cluster. */
export function foreignReferences(construct: IConstruct): Mistake[] {
  // Ours know why they are there; whose references were told when they were given.
  if (!ApiObject.isApiObject(construct) || 'because' in construct) return [];
  const { label } = clusterOf(construct);
  const { props } = construct as unknown as { readonly props?: object };
  return referencesIn(props)
    .map(targetOf)
    .filter((target) => target !== undefined && target.map.cluster.label !== label)
    .map((target) => ({
      ...otherClusterMistake(target as Target, mapsIn(construct.node.root, label)),
      about: construct,
    }));
}

interface Target {
  readonly title: string;
  readonly map: MapContext;
}

function targetOf(reference: Reference): Target | undefined {
  if (reference.type === 'endpoint') return (reference as EndpointReference).endpoint;
  return reference.type === 'key' ? (reference as KeyReference).source : undefined;
}

function referencesIn(value: unknown, above: readonly object[] = []): Reference[] {
  // What holds itself is told where it is rendered.
  if (typeof value !== 'object' || value === null || above.includes(value)) return [];
  if (isText(value)) return value.parts.flatMap((part) => (isReference(part) ? [part] : []));
  if (isReference(value)) return [value];
  const prototype: unknown = Object.getPrototypeOf(value);
  // Tokens of cdk8s hold nothing of ours.
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return [];
  return Object.values(value).flatMap((item) => referencesIn(item, [...above, value]));
}
