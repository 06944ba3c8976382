import { App, type Construct } from 'servicemap';
import type { ClusterOptions } from '../../src/app/cluster-options.js';
import type { Manifest } from '../../src/manifests/manifest.js';
import type { AddedObject, Addition } from '../charts/additions.js';
import { ourManifests, realManifests, titleOf } from '../charts/boutique.js';

/** An application of others, written with our constructs as a team would write it. */
export interface RealApp {
  /** Its folder in the shared one. */
  readonly folder: string;
  /** What a team would write. */
  readonly make: (scope: Construct) => unknown;
  readonly cluster?: ClusterOptions;
  /** Objects of theirs that are called otherwise in ours: kind and name of theirs, name of ours. */
  readonly renamed?: readonly Renamed[];
  /** Values of theirs that ours has in another form, or not. */
  readonly changes: readonly Change[];
  /** Values that ours has beyond theirs. */
  readonly additions: readonly Addition[];
  /** Objects that only ours has. */
  readonly objects: readonly AddedObject[];
}

interface Renamed {
  readonly title: string;
  readonly name: string;
  readonly reason: string;
}

/** A value of theirs that is not in ours as they wrote it, and why. */
interface Change {
  /** How the line of the comparison begins: `Service/api /spec/type`. */
  readonly line: string;
  readonly reason: string;
}

/** Their objects. */
export function theirs({ folder }: RealApp): Manifest[] {
  return realManifests(folder);
}

/** Our objects, those that are called otherwise under their names. */
export function ours({ cluster, make, renamed = [] }: RealApp): {
  readonly findings: unknown;
  readonly objects: Manifest[];
} {
  const app = new App({ cluster: { kubernetes: '1.34', ...cluster } });
  make(app);
  const theirNames = new Map(
    renamed.map(({ title, name }) => [
      `${title.slice(0, title.indexOf('/'))}/${name}`,
      title.slice(title.indexOf('/') + 1),
    ]),
  );
  const objects = ourManifests(app).map((manifest): Manifest => {
    const name = theirNames.get(titleOf(manifest));
    return name === undefined ? manifest : { ...manifest, metadata: { ...manifest.metadata, name } };
  });
  return { findings: app.findings(), objects };
}
