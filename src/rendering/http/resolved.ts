import type { HttpRule } from './rule.js';

/** The Service that requests go to. */
export interface Backend {
  readonly name: string;
  readonly port: number;
  readonly weight?: number;
}

/** An object of another kind that answers, such as a bucket: for Ingress controllers that know it. */
export interface ResourceReference {
  /** The API group of its kind, e.g. `'k8s.example.com'`. @default the core group */
  apiGroup?: string;
  /** Its kind, e.g. `'StorageBucket'`. */
  kind: string;
  /** Its name, in the same namespace. */
  name: string;
}

/** A rule with everything known that it refers to. */
export interface ResolvedRule {
  /** The route's name; the main one has none. */
  readonly key: string | undefined;
  /** The hosts that it is for; none for any. */
  readonly hosts: readonly string[];
  readonly options: HttpRule;
  readonly backends: readonly Backend[];
  readonly resource?: ResourceReference;
  readonly mirrors: readonly (Backend & { readonly percent?: number })[];
}
