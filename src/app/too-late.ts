import type { Construct, IConstruct } from 'constructs';
import type { Mistake } from '../core/mistakes.js';
import { originOf } from '../core/origin.js';

/**
 * The outermost constructs below a scope that were made since `known` were all there were; none where nothing is known.
 * Run by node they would be in no file, so they are wrong also where a host could still see them.
 */
export function* madeSince(known: ReadonlySet<IConstruct> | undefined, scope: IConstruct): Generator<Mistake> {
  if (known === undefined) return;
  for (const child of scope.node.children as Construct[]) {
    if (known.has(child)) {
      yield* madeSince(known, child);
      continue;
    }
    yield {
      ruleId: 'app/after-synth',
      message: `${nameOf(child)} is made after app.synth()`,
      help: 'call app.synth() when everything is made; if a function with async makes it, await that first',
      about: child,
    };
  }
}

// What is ours is shown at its own line.
function nameOf(child: Construct): string {
  const { id, scope } = child.node;
  return originOf(child) === (scope && originOf(scope)) ? id : 'this';
}
