import type { App } from '../../src/app/app.js';
import type { ServiceMap } from '../../src/constructs/service-map.js';
import type { ServiceMapOptions } from '../../src/constructs/service-map-options.js';
import type { Manifest } from '../../src/manifests/manifest.js';
import { program } from '../program.js';

/** A field that cdk8s-plus has no way to write, and how it is written here. */
export interface Expressible {
  /** The field, as the list of what cdk8s-plus lacks calls it. */
  readonly field: string;
  /** What a user writes, in a map `shop`. */
  readonly make: (map: ServiceMap, app: App) => unknown;
  /** The map that it stands in, where that matters. */
  readonly within?: ServiceMapOptions;
  /** Kind of the object that has it, with its name where there are several: `Service` or `Service/api`. */
  readonly object: string;
  /** Where in the object it is, as a JSON pointer. */
  readonly at: string;
  /** What stands there. */
  readonly value: unknown;
}

/** What a row comes to: what is wrong with it, and what stands at its place. */
export function outcome({ make, within, object, at }: Expressible): { findings: string; value: unknown } {
  const made = program(make, { ...within, cluster: { kubernetes: '1.36' } });
  const [kind = '', name] = object.split('/');
  return { findings: made.findings, value: made.findings === '' ? valueAt(made.object(kind, name), at) : undefined };
}

function valueAt(manifest: Manifest, pointer: string): unknown {
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/'))
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], manifest);
}
