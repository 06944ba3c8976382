import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse } from 'yaml';
import type { Manifest } from '../../../src/manifests/manifest.js';

/** The objects among files, by the folder of their cluster: `prod/seoul`, or empty where an app has one cluster. */
export function byCluster(files: ReadonlyMap<string, string>): Map<string, Manifest[]> {
  const clusters = new Map<string, Manifest[]>();
  for (const [path, text] of files) {
    const manifest = parse(text) as Manifest;
    // For kubectl and Flux, not for the server.
    if (manifest.apiVersion.startsWith('kustomize.config.k8s.io/')) continue;
    const cluster = posix.dirname(posix.dirname(path)).replace(/^\.$/, '');
    clusters.set(cluster, [...(clusters.get(cluster) ?? []), manifest]);
  }
  return clusters;
}

/** The YAML files under a folder, by their paths in it. */
export function filesIn(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  return new Map(
    paths.toSorted().map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  );
}
