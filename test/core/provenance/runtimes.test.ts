import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/findings/finding.js';
import { locate } from '../../../src/core/provenance/locate.js';
import { entries, marks, placeOf } from './fixtures/expected.js';
import type * as Program from './fixtures/program.js';
import * as program from './fixtures/program.js';

const repo = fileURLToPath(new URL('../../../', import.meta.url));
const fixtures = join(repo, 'test/core/provenance/fixtures');
const encodings: Record<string, (text: string) => string> = {
  lf: (text) => text,
  crlf: (text) => text.replaceAll('\n', '\r\n'),
  bom: (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
  tabs: (text) => text.replaceAll(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2)),
};

type Located = Pick<Finding, 'source' | 'calledFrom'>;
let top: string;

/** A copy of what the programs need, with the fixtures in every encoding at the depth that their imports expect. */
beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'provenance (a b) ')));
  symlinkSync(join(repo, 'node_modules'), join(top, 'node_modules'));
  writeFileSync(join(top, 'package.json'), '{ "type": "module" }');
  for (const folder of ['src/core/provenance', 'src/findings']) {
    cpSync(join(repo, folder), join(top, folder), { recursive: true });
  }
  for (const [name, encode] of Object.entries(encodings)) {
    const folder = join(top, 'test/core/provenance', name);
    cpSync(fixtures, folder, { recursive: true });
    for (const file of readdirSync(folder)) {
      writeFileSync(join(folder, file), encode(readFileSync(join(folder, file), 'utf8')));
    }
  }
  compile('external', { sourceMap: true });
  compile('inline', { inlineSourceMap: true });
  compile('self-contained', { sourceMap: true, inlineSources: true });
});
afterAll(() => rmSync(top, { recursive: true }));

function compile(outDir: string, options: object): void {
  const config = join(top, `tsconfig.${outDir}.json`);
  const base = { target: 'es2023', module: 'nodenext', strict: true, types: ['node'], skipLibCheck: true };
  const compilerOptions = { ...base, rootDir: '.', outDir, ...options };
  writeFileSync(config, JSON.stringify({ compilerOptions, include: ['test/core/provenance'] }));
  execFileSync(process.execPath, [join(repo, 'node_modules/typescript/bin/tsc'), '-p', config], { stdio: 'pipe' });
}

function run(...args: string[]): Record<string, Located> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  return Object.fromEntries(
    JSON.parse(execFileSync(process.execPath, args, { cwd: top, encoding: 'utf8', env })) as [string, Located][],
  );
}

const located = (cases: typeof Program.cases): [string, Located][] =>
  cases.map(([name, site, option, at]) => [name, locate(site, option, at)]);

function expected(encoding: string, folder = ''): Record<string, Located> {
  const located = Object.entries(marks).map(([name, mark]): [string, Located] => {
    const path = `test/core/provenance/${encoding}/${name === 'first line' ? 'first-line.ts' : 'program.ts'}`;
    const source = { file: folder + path, ...placeOf(mark, join(top, path)) };
    const entry = entries[name];
    if (entry === undefined) return [name, { source }];
    const { line, column } = placeOf(entry, join(top, path));
    return [name, { source, calledFrom: { file: folder + path, line, column } }];
  });
  return Object.fromEntries(located);
}

describe.each(Object.keys(encodings))('%s', (encoding) => {
  it.each([
    ['TypeScript run by tsx', ['--import', 'tsx', `test/core/provenance/${encoding}/print.ts`]],
    ['JavaScript with a map beside it', [`external/test/core/provenance/${encoding}/print.js`]],
    ['JavaScript with an inline map', [`inline/test/core/provenance/${encoding}/print.js`]],
    ['source maps switched on', ['--enable-source-maps', `external/test/core/provenance/${encoding}/print.js`]],
  ])('%s', (_, args) => {
    expect(run(...args)).toEqual(expected(encoding));
  });

  it('TypeScript run by vitest', async () => {
    const program = join(top, 'test/core/provenance', encoding, 'program.ts');
    const { cases } = (await import(program)) as typeof Program;
    expect(Object.fromEntries(located(cases))).toEqual(expected(encoding, `${top}/`));
  });
});

it('a program inside the working directory, run by vitest', () => {
  const mark = placeOf(marks['super'] ?? '', join(fixtures, 'program.ts'));
  const [, source] = located(program.cases).find(([name]) => name === 'super') ?? [];
  expect(source?.source).toEqual({ file: 'test/core/provenance/fixtures/program.ts', ...mark });
});

/** A copy of compiled code for which the paths in its maps lead nowhere. */
function moved(folder: string): string {
  const name = `${folder}-moved`;
  cpSync(join(top, folder), join(top, name, 'elsewhere'), { recursive: true });
  return `${name}/elsewhere/test/core/provenance/lf/`;
}

describe('compiled code whose source is not there', () => {
  it('takes the source that the map holds', () => {
    const found = run(`${moved('self-contained')}print.js`);
    const file = 'self-contained-moved/test/core/provenance/lf/program.ts';
    const mark = placeOf(marks['nested value'] ?? '', join(top, 'test/core/provenance/lf/program.ts'));
    expect(found['nested value']).toEqual({ source: { file, ...mark } });
  });

  it('keeps the position in the JavaScript where the map holds none', () => {
    const folder = moved('external');
    const found = run(`${folder}print.js`);
    const file = `${folder}program.js`;
    const mark = placeOf(marks['nested value'] ?? '', join(top, file));
    expect(found['nested value']).toEqual({ source: { file, ...mark } });
  });
});
