import type { OutputFile } from '../../src/output/output-file.js';
import { headerLine } from '../../src/output/header.js';

function version(letter: string, names: readonly string[]): OutputFile[] {
  const line = `${letter.repeat(200)}\n`;
  const file = (path: string) => ({
    path,
    content: `${headerLine({ app: 'shop', construct: path })}\n${line.repeat(200)}`,
  });
  return names.flatMap((name) => Array.from({ length: 10 }, (_, n) => file(`prod/${name}/service-${n}.yaml`)));
}

/** Two outputs of one app: some files change, some are pruned with their folder, some come. */
export const VERSIONS: readonly [OutputFile[], OutputFile[]] = [
  version('a', ['both', 'first', 'shared']),
  version('b', ['both', 'second', 'shared']),
];
