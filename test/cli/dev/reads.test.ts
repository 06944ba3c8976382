import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'servicemap-reads-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const reads = fileURLToPath(new URL('../../../src/cli/dev/reads.ts', import.meta.url));

/** What is noticed of a program; in a process of its own, since it is for good. */
function noticed(code: string): string[] {
  const program = `
import { Reads } from ${JSON.stringify(reads)};
const seen = [];
const reads = new Reads(([deed, path]) => seen.push(deed + ' ' + path.replace(${JSON.stringify(`${folder}/`)}, '')), ['/proc', ${JSON.stringify(join(folder, 'apart'))}]);
reads.listen();
const ignore = (run) => { try { return run(); } catch {} };
const fs = await import('node:fs');
const { default: own, promises, readFileSync } = fs;
${code}
reads.stop();
ignore(() => fs.readFileSync('late'));
console.log(JSON.stringify(seen));
`;
  writeFileSync(join(folder, 'program.mts'), program);
  const tsx = fileURLToPath(new URL('../../../node_modules/tsx/dist/loader.mjs', import.meta.url));
  const out = execFileSync(process.execPath, ['--import', tsx, 'program.mts'], { cwd: folder, encoding: 'utf8' });
  return JSON.parse(out) as string[];
}

it.each([
  ['readFileSync("a");', ['entry a']],
  ['readFileSync("a"); own.readFileSync("a"); readFileSync("./deep/../a");', ['entry a']],
  ['await promises.readFile(new URL("a", import.meta.url));', ['entry a']],
  ['await new Promise((done) => fs.readFile(Buffer.from("a"), done));', ['entry a']],
  ['await new Promise((done) => fs.createReadStream("a").on("close", done).resume());', ['entry a']],
  ['const { promisify } = await import("node:util"); await promisify(fs.exists)("a");', ['entry a']],
  ['fs.existsSync("gone"); ignore(() => fs.statSync("gone"));', ['entry gone']],
  ['fs.readdirSync("list"); fs.readdirSync("list", { recursive: true });', ['list list', 'tree list']],
  ['fs.writeFileSync("new", ""); readFileSync("new");', ['written new', 'entry new']],
  ['fs.closeSync(fs.openSync("new", "w")); fs.closeSync(fs.openSync("a"));', ['written new', 'entry a']],
  ['fs.copyFileSync("a", "copy");', ['entry a', 'written copy']],
  [
    'ignore(() => readFileSync("apart/a")); readFileSync("/proc/self/stat"); ignore(() => readFileSync("node_modules/a/b"));',
    [],
  ],
  ['ignore(() => readFileSync(undefined)); ignore(() => readFileSync(123456));', []],
  ["ignore(() => reads.aside(() => fs.readFileSync('aside'))); readFileSync('a');", ['entry a']],
])('%s', (code, expected) => {
  writeFileSync(join(folder, 'a'), '');
  for (const name of ['list', 'deep']) mkdirSync(join(folder, name), { recursive: true });
  expect(noticed(code)).toEqual(expected);
});
