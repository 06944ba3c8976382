import { compareApplyOrder } from '../manifests/apply-order.js';
import { compareText, type Manifest } from '../manifests/manifest.js';
import { lineText } from '../manifests/scalars.js';
import { groupedBy } from '../manifests/grouping.js';
import { headerLine } from './header.js';
import { fileOf, folderOf } from './paths.js';

/** A file of the output and the object in it. */
export interface ObjectFile {
  /** Path in the output folder, with `/`. */
  readonly path: string;
  readonly manifest: Manifest;
}

/** The file name that `kubectl apply -k`, Argo CD and Flux look for. */
export const KUSTOMIZATION = 'kustomization.yaml';

/** Whether a path is that of a kustomization. */
export function isList(path: string): boolean {
  return fileOf(path) === KUSTOMIZATION;
}

/** A kustomization that names just these files of its folder, those that it named before in their order; undefined for none. */
export function relisted(list: string, names: readonly string[]): string | undefined {
  const left = new Set(names.map(item));
  const lines = list.split(/(?<=\n)/).filter((line) => !line.startsWith('- ') || left.delete(line));
  return names.length === 0 ? undefined : [...lines, ...left].join('');
}

const item = (name: string): string => `- ${lineText(name)}\n`;

/** The kustomization of each folder that holds objects, by folder: its files in the order in which to apply them. */
export function kustomizations(app: string, files: readonly ObjectFile[]): Map<string, string> {
  const folders = groupedBy(files, ({ path }) => folderOf(path));
  return new Map([...folders].map(([folder, inside]) => [folder, kustomization(app, inside)]));
}

function kustomization(app: string, files: readonly ObjectFile[]): string {
  const ordered = files.toSorted((a, b) => compareApplyOrder(a.manifest, b.manifest) || compareText(a.path, b.path));
  const resources = ordered.map(({ path }) => item(fileOf(path)));
  return `${headerLine({ app })}
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
${resources.join('')}`;
}
