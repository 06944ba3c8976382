import { through } from '../../progress/progress.js';
import { KUSTOMIZATION, kustomizations } from '../kustomization.js';
import { documentOf, type Entry } from './entry.js';
import type { OutputFile } from '../output-file.js';

/** A file for each object, and a kustomization for each folder of them. */
export function objectFiles(app: string, entries: readonly Entry[]): OutputFile[] {
  const objects = Array.from(through('rendering YAML', entries), (entry) => ({
    path: entry.path,
    content: documentOf(app, entry),
  }));
  const lists = [...kustomizations(app, entries)].map(([folder, content]) => ({
    path: `${folder}/${KUSTOMIZATION}`,
    content,
  }));
  return [...objects, ...lists];
}
