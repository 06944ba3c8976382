import type { Construct } from 'constructs';
import { oneMore } from '../progress/progress.js';
import { CallSite } from './provenance/call-site.js';

/** What a construct of ours is, and which line of the user's code made it. */
export interface Origin {
  /** The construct's class as the user knows it, e.g. `StatelessApp`. */
  readonly kind: string;
  readonly site: CallSite;
  /** How findings and file headers call it, e.g. `shop/api`; follows names, not the tree. */
  readonly title: string;
}

// Symbol.for: two copies of the SDK in one program still know each other's constructs.
const ORIGIN = Symbol.for('servicemap.origin');

/** Marks a construct as ours. `hide` is the constructor whose frames are not the user's. */
export function setOrigin(construct: Construct, kind: string, title: string, hide: Function): Origin {
  const origin: Origin = { kind, title, site: CallSite.capture(hide) };
  Object.defineProperty(construct, ORIGIN, { value: origin });
  oneMore('constructing');
  return origin;
}

/** The origin of this construct or, where it is not ours, of the nearest scope that is. */
export function originOf(construct: Construct): Origin | undefined {
  let at: Construct | undefined = construct;
  while (at !== undefined) {
    const origin = (at as { [ORIGIN]?: Origin })[ORIGIN];
    if (origin !== undefined) return origin;
    at = at.node.scope;
  }
  return undefined;
}

/** `shop/api (StatelessApp)`, or the tree's path for what stands in nothing of ours but the App. */
export function subjectOf(construct: Construct): string {
  const origin = originOf(construct);
  const { root, path } = construct.node;
  return origin === undefined || (construct !== root && origin === originOf(root))
    ? path
    : `${origin.title} (${origin.kind})`;
}
