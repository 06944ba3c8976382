import type { Context } from '../context.js';
import type { ClaimPart } from '../parts.js';

/** Whether the server judges a claim: older ones let any template of a StatefulSet pass. */
export function isJudged({ object }: ClaimPart, context: Context): boolean {
  return object.kind !== 'StatefulSet' || context.has('claimTemplates');
}
