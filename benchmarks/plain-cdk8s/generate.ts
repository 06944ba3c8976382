import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../process.js';
import { readManifests } from '../manifests.js';

/** Makes objects.json, what the plain app writes, of the manifests in a folder: a line for each object. */
export function generate(folder: string): void {
  const charts = [...readManifests(folder)].map(([inside, objects]) => {
    const lines = objects.map((object) => `\n    ${JSON.stringify(object)}`);
    return `\n  ${JSON.stringify(inside.replaceAll('/', '-'))}: [${lines.join(',')}\n  ]`;
  });
  writeFileSync(join(root, 'benchmarks/plain-cdk8s/objects.json'), `{${charts.join(',')}\n}\n`);
}
