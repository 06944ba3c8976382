import type { Manifest } from '../../../src/manifests/manifest.js';
import type { Client } from '../client/client.js';

interface Event extends Manifest {
  readonly involvedObject: { readonly kind: string; readonly name: string };
  readonly message: string;
}

/** Why pods of a namespace could not be made, each reason with the object that wanted to make them. */
export async function refusals(client: Client, namespace: string): Promise<string[]> {
  const events = (await client.list('v1', 'Event', { namespace, fields: 'reason=FailedCreate' })) as Event[];
  const told = events.map(({ involvedObject: { kind, name }, message }) => `${kind} ${namespace}/${name}: ${message}`);
  // Each try has a pod of another name.
  return [...new Map(told.map((refusal) => [refusal.replace(/"[^"]*"/, ''), refusal])).values()];
}

/** What is wrong where one of the refusals should hold all these words. */
export function missingRefusal(found: readonly string[], words: readonly string[]): string[] {
  if (found.some((refusal) => words.every((word) => refusal.includes(word)))) return [];
  return [`nothing was refused with "${words.join('", "')}"; refused: ${found.join('; ') || 'nothing'}`];
}
