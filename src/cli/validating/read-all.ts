import { findFiles } from '../../manifests/read/find-files.js';
import { InputError } from '../../manifests/read/input-error.js';
import { readBytes, readStream } from '../../manifests/read/read-bytes.js';
import { type ManifestFile, readManifests } from '../../manifests/read/read-file.js';

/** What standard input is called in reports. */
const STDIN = 'stdin';

/**
 * Reads all manifests that paths name, `-` being standard input.
 * @throws InputError where one of them cannot be read, or there is nothing in all of them
 */
export async function readAll(paths: readonly string[]): Promise<ManifestFile[]> {
  const files: ManifestFile[] = [];
  for (const path of paths) {
    if (path === '-') files.push(readManifests(STDIN, await readStream(process.stdin)));
    else for (const { path: file, isChart } of findFiles([path])) files.push(isChart ? chart(file) : read(file));
  }
  const isEmpty = files.every(({ objects, problems }) => objects.length + problems.length === 0);
  if (!isEmpty) return files;
  throw new InputError(
    `there is no object in ${paths.map((path) => (path === '-' ? 'standard input' : path)).join(', ')}`,
    'name manifests of Kubernetes: documents with apiVersion and kind',
  );
}

const read = (path: string): ManifestFile => readManifests(path, readBytes(path));

/** A chart is a program that makes manifests, and none itself. */
function chart(path: string): ManifestFile {
  const place = { line: 1, column: 1, length: 1, text: '' };
  const problem = {
    code: 'template',
    message: 'this folder is a Helm chart: templates, not manifests yet',
    help: 'render it first and judge what comes out: helm template … | servicemap validate -',
    place,
  } as const;
  return { path, text: '', objects: [], problems: [problem], placeOf: () => place, pointerAt: () => '' };
}
