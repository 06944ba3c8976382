import type { Manifest } from '../../../src/manifests/manifest.js';
import { type Client, nameOf } from '../client/client.js';
import { familyOf, type Pod, uidOf } from './live.js';
import { expectNone } from './problems.js';
import { rolloutProblems } from './rollout.js';

/** Applies an object as a GitOps tool does, and says what it did. */
export type Applier = (manifest: Manifest) => Promise<'created' | 'unchanged' | 'changed' | 'replaced'>;

/** A run of a Job: which Job it is, which pods it had, and what they ran. */
export interface Run {
  readonly job: string;
  readonly pods: readonly string[];
  readonly images: readonly (string | undefined)[];
}

/** Waits until a Job is complete, and says which run that was. */
export async function runOf(client: Client, job: Manifest): Promise<Run> {
  await expectNone(client, rolloutProblems([job]));
  const [live, ...pods] = await familyOf(client, job);
  if (live === undefined) throw new Error(`${nameOf(job)} is not there`);
  return {
    job: uidOf(live),
    pods: pods.map(uidOf),
    images: pods.flatMap((pod) => (pod as Pod).spec.containers.map(({ image }) => image)),
  };
}
