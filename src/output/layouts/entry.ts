import { compareApplyOrder } from '../../manifests/apply-order.js';
import { compareText } from '../../manifests/manifest.js';
import { toYaml } from '../../manifests/yaml.js';
import { headerLine } from '../header.js';
import type { Placed } from '../output-file.js';

/** An object with its place. */
export interface Entry extends Placed {
  /** Path of the file that it has for itself in the layout `object`. */
  readonly path: string;
}

/** The YAML of one object, below the line that says whose it is. */
export function documentOf(app: string, { construct, manifest }: Entry): string {
  // Joined, it is one text at once: many small ones put together would each stay in memory until it is written.
  return [headerLine({ app, construct }), toYaml(manifest)].join('\n');
}

/** Orders the objects of one cluster as one would apply them; the same on every machine. */
export function compareEntries(a: Entry, b: Entry): number {
  return compareApplyOrder(a.manifest, b.manifest) || compareText(a.path, b.path);
}
