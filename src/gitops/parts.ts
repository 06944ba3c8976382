import type { Construct, IConstruct } from 'constructs';
import type { ClusterContext } from '../core/cluster-context.js';
import type { GitOpsOptions } from './gitops-options.js';
import type { Seat } from './target.js';

/** A place in the tree for the objects of a controller. */
export interface SeatConstruct extends Seat {
  readonly construct: Construct;
}

/** What a GitOps is made of. */
export interface GitOpsParts {
  /** The GitOps itself. */
  readonly construct: Construct;
  /** What the names of its objects begin with. */
  readonly name: string;
  /** Its options once they are judged. */
  readonly options: GitOpsOptions;
  /** The clusters that it delivers to. */
  readonly clusters: readonly ClusterContext[];
  /** Where its controllers run. */
  readonly seats: readonly SeatConstruct[];
}

// Symbol.for: two copies of the SDK in one program still know each other's constructs.
const PARTS = Symbol.for('servicemap.gitops');

/** Marks a construct as a GitOps: it stands in the App beside the environments, and is for all of them. */
export function provideParts(construct: IConstruct, parts: GitOpsParts): void {
  Object.defineProperty(construct, PARTS, { value: parts });
}

/** Whether a construct is a GitOps. */
export const isGitOps = (construct: IConstruct): boolean => PARTS in construct;

/** Every GitOps of an App, in the order in which they were made. */
export function gitOpsIn(app: IConstruct): GitOpsParts[] {
  return app.node.children.flatMap((child) => (child as { [PARTS]?: GitOpsParts })[PARTS] ?? []);
}
