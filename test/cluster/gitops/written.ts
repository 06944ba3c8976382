import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { compareText, type Manifest } from '../../../src/manifests/manifest.js';
import { render } from '../../../src/output/render.js';

/** Files by their paths. */
export type Files = ReadonlyMap<string, string>;

/** The folders that `kubectl apply -k` takes, in order: `_cluster` comes before all namespaces. */
export function leavesOf(files: Files): string[] {
  const lists = [...files.keys()].filter((path) => path.endsWith('/kustomization.yaml'));
  return lists.map((path) => dirname(path)).toSorted(compareText);
}

/** Those of some files that lie below a folder. */
export const below = (files: Files, folder: string): Files =>
  new Map([...files].filter(([path]) => path.startsWith(`${folder}/`)));

/** The objects in files. */
export function objectsIn(files: Files): Manifest[] {
  return [...files]
    .filter(([path]) => !path.endsWith('/kustomization.yaml'))
    .map(([, text]) => parse(text) as Manifest);
}

/** The same objects in the layout `map`: a file for each folder. */
export function asMaps(files: Files, prefix: string): Files {
  const placed = objectsIn(files).map((manifest) => ({ manifest, prefix, construct: 'test' }));
  return new Map(render('test', placed, { layout: 'map', format: 'yaml' }).map(({ path, content }) => [path, content]));
}

/** Writes files below a folder of their own, and gives that; it is removed with `using`. */
export function onDisk(files: Files): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'servicemap-'));
  for (const [name, text] of files) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) };
}
