import type { Manifest } from '../../../src/manifests/manifest.js';
import type { Client } from '../client/client.js';
import { SLOW } from '../plane/stages.js';
import type { Promised } from './availability.js';
import { deploy } from './deploy.js';
import { followPods, type Moment } from './pod-history.js';
import { expectNone } from './problems.js';
import { rolloutProblems } from './rollout.js';

interface Workload extends Manifest {
  readonly spec: {
    readonly replicas: number;
    readonly selector: { readonly matchLabels: Readonly<Record<string, string>> };
  };
}

/** What is promised where a rollout may leave so many pods of a workload away. */
export function promiseOfRollout(workload: Manifest, unavailable: number): Promised {
  const { spec } = workload as Workload;
  return { by: workload, selector: spec.selector.matchLabels, least: spec.replicas - unavailable };
}

/** The same objects with pods that take a while to get ready, so that a rollout that does not wait for them shows. */
export const slowly = (manifests: readonly Manifest[]): Manifest[] =>
  manifests.map((manifest) => {
    const { template, ...spec } = (manifest['spec'] ?? {}) as { template?: Manifest };
    if (template === undefined) return manifest;
    const metadata = { ...template.metadata, annotations: { ...template.metadata.annotations, [SLOW]: '' } };
    return { ...manifest, spec: { ...spec, template: { ...template, metadata } } };
  });

/**
 * Rolls out the objects of a namespace, and then others over them.
 * @param settled resolves when nothing more will happen; when the second rollout is complete, if not given
 * @returns what its pods went through meanwhile
 */
export async function rollOver(
  client: Client,
  before: readonly Manifest[],
  after: readonly Manifest[],
  settled: () => Promise<unknown> = async () => expectNone(client, rolloutProblems(after)),
): Promise<Moment[]> {
  await deploy(client, before);
  await expectNone(client, rolloutProblems(before));
  const namespace = before.find(({ kind }) => kind === 'Namespace')?.metadata.name ?? 'default';
  const moments = await followPods(client, namespace);
  await deploy(client, after);
  await settled();
  return moments();
}
