import type { IConstruct } from 'constructs';
import { ApiObject } from '../core/cdk8s.js';

/** An object of another library, as cdk8s-plus (of any Kubernetes version) and cdk8s itself describe theirs. */
export interface ForeignResource extends IConstruct {
  /** Its `metadata.name`. */
  readonly name: string;
  /** Its Kubernetes kind, e.g. `'ConfigMap'`. */
  readonly kind: string;
}

/** The JSON of an object of another library; `undefined` where it stands for one that exists already. */
export function manifestOf(resource: ForeignResource): Record<string, unknown> | undefined {
  const object = [resource, ...resource.node.children].find((at): at is ApiObject => ApiObject.isApiObject(at));
  return object?.toJson() as Record<string, unknown> | undefined;
}
