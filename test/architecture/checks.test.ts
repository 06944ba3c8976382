import { describe, expect, it } from 'vitest';
import { folders } from './allowed.js';
import { checks } from './checks.js';
import { readImports } from './imports.js';
import { toProject } from './project.js';

const row = (folder: string): string =>
  `| src/${folder}/ | … | ${folders[folder]?.join(', ').replace('*', 'everything') || 'nothing of ours'} |\n`;

/** A small house in order; each test spoils one thing. */
const sound = {
  'src/index.ts': `export * from './core/reference.js';\n`,
  'src/core/reference.ts': `import type { Kind } from '../kubernetes/kinds.js';\nexport type Reference = Kind;\n`,
  'src/kubernetes/kinds.ts': 'export type Kind = string;\n',
  'src/constructs/config.ts': 'export class Config {}\n',
  'test/constructs/config.test.ts': '',
  'src/cli/commands/synth.ts': 'export const synth = 1;\n',
  'src/validation/rules/pod/name.ts': 'export const name = {\n  examples: {},\n};\n',
  'test/validation/rules/pod/name.test.ts': '',
  'docs/rules/pod/name.md': '# pod/name\n',
  'test/cli/commands/synth.test.ts': '',
  'docs/reference/cli.md': '## servicemap synth\n',
  'docs/decisions/0001-dependencies.md': '# Packages\n| yaml | reads |\n| zod | judges options |\n',
  'src/charts/shop.ts': `import 'servicemap';\n`,
  'src/main.ts': `import 'servicemap';\nimport './charts/shop.js';\n`,
  'CONTRIBUTING.md': ['core', 'kubernetes', 'constructs', 'cli', 'charts', 'validation'].map(row).join(''),
};

function problems(changes: Record<string, string | undefined>): string[] {
  const files = new Map<string, string>();
  for (const [path, text] of Object.entries({ ...sound, ...changes })) if (text !== undefined) files.set(path, text);
  const project = toProject(files, {
    exports: { '.': { types: './lib/index.d.ts', default: './lib/index.js' } },
    dependencies: { yaml: '1' },
  });
  return Object.values(checks).flatMap((check) => check(project));
}

describe('the architecture checks', () => {
  it('accept a house in order', () => {
    expect(problems({})).toEqual([]);
  });

  it.each<[what: string, changes: Record<string, string | undefined>, expected: RegExp]>([
    ['an unknown folder', { 'src/stuff/a.ts': '' }, /src\/stuff is not in the table/],
    ['an unknown file at the top', { 'src/extra.ts': '' }, /src\/extra\.ts is not in the table/],
    [
      'a static import against the table',
      { 'src/kubernetes/kinds.ts': `import '../cli/commands/synth.js';` },
      /^src\/kubernetes\/kinds\.ts:1 imports src\/cli\/commands\/synth\.ts: kubernetes may not import cli$/m,
    ],
    [
      'an export from',
      { 'src/kubernetes/kinds.ts': `\nexport * from '../constructs/config.js';` },
      /^src\/kubernetes\/kinds\.ts:2 imports/m,
    ],
    [
      'an import()',
      { 'src/kubernetes/kinds.ts': `await import('../constructs/config.js');` },
      /kubernetes may not import constructs/,
    ],
    [
      'an import type in a type',
      { 'src/kubernetes/kinds.ts': `export type Kind = import('../constructs/config.js').Config;` },
      /kubernetes may not import constructs/,
    ],
    [
      'a require()',
      { 'src/kubernetes/kinds.ts': `createRequire(import.meta.url)('../constructs/config.js');` },
      /kubernetes may not import constructs/,
    ],
    ['a computed import', { 'src/core/reference.ts': 'await import(name);' }, /imports what is computed/],
    [
      'an import that leads nowhere',
      { 'src/core/reference.ts': `import './gone.js';` },
      /gone\.js, which is not there/,
    ],
    [
      'a command on the public API',
      { 'src/cli/commands/synth.ts': `import '../../index.js';` },
      /cli may not import index\.ts/,
    ],
    [
      'a command on a chart',
      { 'src/cli/commands/synth.ts': `import '../../charts/shop.js';` },
      /cli may not import charts/,
    ],
    [
      'the public API gathering a command',
      { 'src/index.ts': `import './cli/commands/synth.js';` },
      /may not import cli/,
    ],
    [
      'a chart behind the public API',
      { 'src/charts/shop.ts': `import '../core/reference.js';` },
      /charts may not import core/,
    ],
    ['a chart on another package', { 'src/charts/shop.ts': `import 'zod';` }, /charts stands on the public API alone/],
    [
      'the package importing itself',
      { 'src/core/reference.ts': `import 'servicemap';` },
      /only users of the package do/,
    ],
    ['a package that is not shipped', { 'src/core/reference.ts': `import 'vitest/node';` }, /imports vitest, which/],
    [
      'a dependency without a reason',
      { 'docs/decisions/0001-dependencies.md': '' },
      /depends on yaml, which has no row in docs\/decisions/,
    ],
    [
      'a cycle of types in one folder',
      {
        'src/core/reference.ts': `import type {} from './b.js';`,
        'src/core/b.ts': `import type {} from './reference.js';`,
      },
      /^import cycle: src\/core\/reference\.ts → src\/core\/b\.ts → src\/core\/reference\.ts$/m,
    ],
    [
      'a cycle by the package name',
      { 'src/index.ts': `export * from './charts/shop.js';` },
      /^import cycle: src\/index\.ts → src\/charts\/shop\.ts → src\/index\.ts$/m,
    ],
    ['a long file', { 'src/core/long.ts': '\n'.repeat(301) }, /long\.ts has 301 lines/],
    ['a vague file', { 'src/core/string-utils.ts': '' }, /"utils" names no idea/],
    ['a vague folder', { 'test/helpers/a.ts': '' }, /"helpers" names no idea/],
    ['a construct without a test', { 'test/constructs/config.test.ts': undefined }, /construct config has no test/],
    ['a command without a test', { 'test/cli/commands/synth.test.ts': undefined }, /command synth has no test/],
    ['a command without a page', { 'docs/reference/cli.md': '' }, /command synth is not in docs/],
    ['a rule without a test', { 'test/validation/rules/pod/name.test.ts': undefined }, /rule pod\/name has no test/],
    ['a rule without a page', { 'docs/rules/pod/name.md': '' }, /rule pod\/name is not in docs/],
    ['commands that moved', { 'src/cli/commands/synth.ts': undefined }, /src\/cli\/commands holds no command/],
    ['a folder that the map lacks', { 'src/output/write.ts': '' }, /CONTRIBUTING\.md must say of src\/output\//],
    ['a folder that only the map has', { 'src/constructs/config.ts': undefined }, /maps src\/constructs\/, which/],
  ])('find %s', (_what, changes, expected) => {
    expect(problems(changes).join('\n')).toMatch(expected);
  });

  it('let generated files be long', () => {
    expect(problems({ 'src/kubernetes/generated/types.ts': '\n'.repeat(301) })).toEqual([]);
  });

  it('refuse a file that does not parse', () => {
    expect(() => readImports('src/a.ts', 'import {')).toThrow('src/a.ts: ');
  });
});
