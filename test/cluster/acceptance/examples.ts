import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A program in the documentation. */
export interface Example {
  /** `README.md:13`, where its block begins. */
  readonly name: string;
  readonly text: string;
  /** What to import to run it: a file that is not there, beside the page (see `serveExamples`). */
  readonly module: string;
}

const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path}`),
]
  .filter((path) => path.endsWith('.md'))
  .toSorted();

/** Every block of language `ts` in README.md and docs/: each is a whole program. A part of one is a block of `ts fragment`. */
export const examples: readonly Example[] = pages.flatMap((page) => {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((block, index) => ({
    name: `${page}:${text.slice(0, block.index).split('\n').length}`,
    text: block[1] ?? '',
    module: join(root, `${page}.${index}.ts`),
  }));
});

/** A plugin for Vite by which the examples can be imported, without a file each. */
export const serveExamples = {
  name: 'examples',
  enforce: 'pre' as const,
  resolveId: (id: string) => (examples.some(({ module }) => module === id) ? id : undefined),
  load: (id: string) => examples.find(({ module }) => module === id)?.text,
};
