import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BuildOptions } from 'rolldown';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, string | { default: string }>;
};

/** Packages that go into lib/, without what we do not use of them. Their licences go along. */
export const bundled = ['zod'];

/** Packages of CommonJS, by require: an import reads them once more before, for the names that they export. */
const required = ['commander', 'constructs'];
const require = createRequire(import.meta.url);
const REQUIRED = 'required:';

/** What is loaded by its path: by bin/, by Node as a loader, by require() in the user's program, in a thread. */
const byPath = [
  'cli/main',
  'cli/dev/start-child',
  'cli/dev/child',
  'cli/dev/read-hooks',
  'app/loading/hooks',
  'app/loading/load-typescript',
  'app/second-thread-entry',
];
const exported = Object.values(exports).flatMap((entry) =>
  typeof entry === 'string' ? [] : [entry.default.slice('./lib/'.length, -'.js'.length)],
);
const charts = ['shop', 'online-boutique'].map((name) => `charts/${name}`);
const entries = [...byPath, ...exported.filter((name) => !name.includes('*')), ...charts];

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

export default {
  input: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
  platform: 'node',
  external: (id) =>
    !/^[./]/.test(id) &&
    !required.includes(id) &&
    !id.startsWith(REQUIRED) &&
    !bundled.some((name) => id === name || id.startsWith(`${name}/`)),
  output: { dir: 'lib', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
  plugins: [
    {
      name: 'required',
      resolveId: (id) => (required.includes(id) ? REQUIRED + id : undefined),
      load(id) {
        if (!id.startsWith(REQUIRED)) return undefined;
        const name = id.slice(REQUIRED.length);
        const names = Object.keys(require(name) as object).join(', ');
        return `import { createRequire } from 'node:module';
          export const { ${names} } = createRequire(import.meta.url)('${name}');`;
      },
    },
    {
      // With a single letter beyond it, V8 holds all of a file in twice the memory, and takes longer to read it.
      name: 'ascii',
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escaped);
        }
      },
    },
    {
      name: 'licences',
      generateBundle() {
        for (const name of bundled) {
          const source = readFileSync(`node_modules/${name}/LICENSE`, 'utf8');
          this.emitFile({ type: 'asset', fileName: `licences/${name}.txt`, source });
        }
      },
    },
    {
      // Read when a kind is first met: as JSON they load faster than as code.
      name: 'schemas',
      generateBundle() {
        for (const file of readdirSync('src/schemas/generated')) {
          const source = readFileSync(`src/schemas/generated/${file}`, 'utf8');
          this.emitFile({ type: 'asset', fileName: `schemas/${file}`, source });
        }
      },
    },
  ],
} satisfies BuildOptions;
