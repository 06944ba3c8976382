import { groupedBy } from '../manifests/grouping.js';
import { isList, KUSTOMIZATION, relisted } from './kustomization.js';
import type { OutputFile } from './output-file.js';
import { fileOf, folderOf } from './paths.js';

/** Whether a path in the output folder is meant. */
export type PathFilter = (path: string) => boolean;

/** The files that an app wants, and those that it has and wants no more. */
export interface Work {
  readonly files: readonly OutputFile[];
  readonly extra: readonly string[];
}

/** What there is to do where only some paths are meant. */
export interface Selected extends Work {
  /** The folders that hold something that is meant. */
  readonly folders: ReadonlySet<string>;
}

/** The text of a file of this app that is there; undefined where there is none. */
export type OwnText = (path: string) => string | undefined;

/**
 * The part of the work that is meant. The list of a folder goes along with its files: it names what will be there, and is
 * rewritten or removed with the others when some of them come or go. Everything else stays as it is.
 */
export function selected({ files, extra }: Work, isMeant: PathFilter, ownText: OwnText): Selected {
  const wanted = groupedBy(files, ({ path }) => folderOf(path));
  const stale = groupedBy(extra, folderOf);
  const parts = [...new Set([...wanted.keys(), ...stale.keys()])].flatMap((folder) => {
    const work = { files: wanted.get(folder) ?? [], extra: stale.get(folder) ?? [] };
    const isTouched = [...work.files.map(({ path }) => path), ...work.extra].some(isMeant);
    return isTouched ? [{ folder, ...inFolder(folder, work, isMeant, ownText) }] : [];
  });
  return {
    files: parts.flatMap((part) => part.files),
    extra: parts.flatMap((part) => part.extra),
    folders: new Set(parts.map(({ folder }) => folder)),
  };
}

function inFolder(folder: string, { files, extra }: Work, isMeant: PathFilter, ownText: OwnText): Work {
  const objects = files.filter(({ path }) => !isList(path));
  const gone = extra.filter((path) => !isList(path));
  const meant = {
    files: objects.filter(({ path }) => isMeant(path)),
    extra: gone.filter(isMeant),
  };
  const path = folder === '' ? KUSTOMIZATION : `${folder}/${KUSTOMIZATION}`;
  const list = files.find((file) => isList(file.path))?.content ?? ownText(path)?.replaceAll('\r\n', '\n');
  if (list === undefined) return meant;
  const stay = objects
    .filter((file) => isMeant(file.path) || ownText(file.path) !== undefined)
    .map((file) => file.path);
  const content = relisted(list, [...stay, ...gone.filter((one) => !isMeant(one))].map(fileOf));
  if (content !== undefined) return { ...meant, files: [...meant.files, { path, content }] };
  return ownText(path) === undefined ? meant : { ...meant, extra: [...meant.extra, path] };
}
