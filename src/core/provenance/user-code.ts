import { type Frame, pathOf } from './frame.js';

/** The folder of the package that this file belongs to; none where it was bundled into another file. */
export function packageRoot(url: string): string | undefined {
  return /^(?<root>.*)\/(?:(?:src|lib)\/core\/provenance|lib\/chunks|lib)\/[^/]+$/.exec(pathOf(url))?.groups?.['root'];
}

/** Source maps lead from lib/ to src/, so both are ours; charts and main are written as a user would. */
const OURS = /^\/(?:bin|(?:src|lib)(?!\/charts\/|\/main\.[cm]?[jt]s$))\//;
const INTERNAL = /^(?:node:|internal\/)/;
const INSTALLED = /\/node_modules\//;
const here = packageRoot(import.meta.url);

/** Whether the file, by its absolute path, is part of this package and not written as a user would. */
export function isOurs(file: string, root = here): boolean {
  return root !== undefined && file.startsWith(`${root}/`) && OURS.test(file.slice(root.length));
}

/** The frames that users wrote, in the same order; where there are none, those of packages they installed. */
export function userFrames(frames: readonly Frame[]): readonly Frame[] {
  const theirs = frames.filter(({ file }) => !INTERNAL.test(file) && !isOurs(file));
  const written = theirs.filter(({ file }) => !INSTALLED.test(file));
  return written.length > 0 ? written : theirs;
}
