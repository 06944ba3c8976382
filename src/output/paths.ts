import type { OutputProblem } from './output-error.js';

/** The folder of a path with `/`; `''` for the output folder itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The last part of a path. */
export function fileOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folders above a path, the outermost first. */
export function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

// What most file systems take at most for one name, in bytes.
const LONGEST_NAME = 255;

/** What is wrong with a path as a place in an output folder, or undefined: it must stay inside and out of hidden folders. */
export function pathProblem(path: string): OutputProblem | undefined {
  for (const part of path.split('/')) {
    if (part === '' || part.startsWith('.') || /[\\\0]/.test(part)) {
      const help =
        'every part between the slashes needs a name that does not begin with a dot; check environment and cluster names';
      return { path, message: 'is no path inside the output folder', help };
    }
    if (Buffer.byteLength(part) > LONGEST_NAME) {
      return {
        path,
        message: `is longer than the ${LONGEST_NAME} bytes a file name can have`,
        help: 'give the object a shorter name',
      };
    }
  }
  return undefined;
}
