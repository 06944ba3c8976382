import { nearest } from '../findings/did-you-mean.js';
import { pointerOf } from '../kubernetes/pointer.js';
import { dotted, type Trail } from './place.js';
import type { StructureProblem } from './schemas.js';

/** The most fields that are worth listing. */
const FEW = 12;

/** A field that the schema lacks; `what` says of what it is none, `known` are those that are there. */
export function unknownField(trail: Trail, what: string, known: readonly string[]): StructureProblem {
  const key = String(trail.at(-1));
  const meant = nearest(key, known);
  return {
    code: 'unknown-field',
    path: pointerOf(trail),
    message: `${dotted(trail)} is ${what}`,
    help: meant === undefined ? withoutGuess(known) : `did you mean ${meant}?`,
  };
}

function withoutGuess(known: readonly string[]): string {
  if (known.length === 0 || known.length > FEW) return 'leave it out';
  return `leave it out, or write ${known.toSorted().join(', ')}`;
}
