import { readdirSync } from 'node:fs';
import { App, type ClusterOptions } from 'servicemap';
import { NEWEST } from '../../src/kubernetes/versions.js';
import type { Manifest } from '../../src/manifests/manifest.js';
import { objectsBelow, told } from '../program.js';

/** A small program in examples/ that says some options. */
export interface Example {
  /** The file in examples/, and the function in it. */
  readonly file: string;
  readonly name: string;
  readonly make: (app: App) => void;
  readonly cluster: ClusterOptions;
}

/** A file of examples: functions that get an App, and what the cluster has where that matters. */
type Module = Readonly<Record<string, unknown>> & { readonly cluster?: ClusterOptions };

const folder = new URL('./examples/', import.meta.url);

/** All examples, by file and by their place in it. */
export async function allExamples(): Promise<Example[]> {
  const found: Example[] = [];
  for (const file of readdirSync(folder).toSorted()) {
    const module = (await import(new URL(file, folder).href)) as Module;
    for (const [name, make] of Object.entries(module)) {
      if (typeof make !== 'function') continue;
      found.push({ file, name, make: make as Example['make'], cluster: { kubernetes: NEWEST, ...module.cluster } });
    }
  }
  return found;
}

/** What an example makes, and what is wrong with it. */
export function synthesized({ make, cluster }: Example): { objects: Manifest[]; findings: string } {
  const app = new App({ name: 'example', cluster });
  make(app);
  const findings = told(app.findings());
  // What has errors is never rendered.
  return { objects: findings === '' ? objectsBelow(app) : [], findings };
}
