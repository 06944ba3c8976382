import type { ObjectMeta, PodSpec } from '../kubernetes/generated/types.js';
import { podTemplatePath } from '../kubernetes/kinds.js';
import { pointerOf, valueAt } from '../kubernetes/pointer.js';
import type { Manifest } from './manifest.js';

/** What pods are made of: a Pod, or the template of a workload. */
export interface PodTemplate {
  /** The place of the spec, as a JSON pointer such as `/spec/template/spec`. */
  readonly path: string;
  readonly spec: PodSpec;
  /** The place of the metadata. */
  readonly metadataPath: string;
  readonly metadata: ObjectMeta;
}

/** What an object's pods are made of; undefined for kinds without pods, and where the object lacks it. */
export function podTemplateOf(object: Manifest): PodTemplate | undefined {
  const keys = podTemplatePath(object.apiVersion, object.kind);
  if (keys === undefined) return undefined;
  const template = valueAt(object, keys) as { metadata?: ObjectMeta; spec?: PodSpec } | null | undefined;
  if (!template?.spec) return undefined;
  const base = pointerOf(keys);
  return {
    path: `${base}/spec`,
    spec: template.spec,
    metadataPath: `${base}/metadata`,
    metadata: template.metadata ?? {},
  };
}
