/** Whether a path leads up from a folder. */
export const leadsUp = (path: string): boolean => path.split('/').includes('..');

/** What is wrong with a path below a folder; `undefined` where nothing is. */
export function pathBelowProblem(path: string): string | undefined {
  if (path.startsWith('/')) return `"${path}" starts with "/"`;
  return leadsUp(path) ? `"${path}" leads up with ".."` : undefined;
}

/** What is wrong with the path of a file that a volume is filled with; `undefined` where nothing is. */
export function volumeFileProblem(path: string): string | undefined {
  return pathBelowProblem(path) ?? (path.startsWith('..') ? `"${path}" starts with ".."` : undefined);
}
