import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { App, Config, ServiceMap, StatelessApp } from '../../src/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'servicemap-same-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A place where somebody checked this repository out, and how it runs things there. */
interface Checkout {
  readonly folder: string;
  /** Turns the order in which files are made. */
  readonly inOrder: (paths: string[]) => string[];
  readonly umask: string;
  readonly env: NodeJS.ProcessEnv;
}

const byHash = (path: string) => Buffer.from(path).reduce((hash, byte) => (hash * 31 + byte) % 65_521, 7);

const CHECKOUTS: readonly Checkout[] = [
  {
    folder: 'a',
    inOrder: (paths) => paths.toSorted(),
    umask: '022',
    env: { TZ: 'UTC', LC_ALL: 'C', LANG: 'C', HOME: '/', USER: 'root' },
  },
  {
    folder: 'Büro/한글 mit Leerzeichen/deep/er',
    inOrder: (paths) => paths.toSorted().toReversed(),
    umask: '077',
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', HOME: tmpdir(), USER: 'İ' },
  },
  {
    folder: 'c',
    inOrder: (paths) => paths.toSorted((a, b) => byHash(a) - byHash(b)),
    umask: '000',
    env: {
      TZ: 'America/St_Johns',
      LC_ALL: 'ar_EG.UTF-8',
      LANG: 'sv_SE.UTF-8',
      FORCE_COLOR: '1',
      NODE_ENV: 'production',
    },
  },
];

/** Copies what a checkout with its build holds, file by file. */
function checkOut({ folder, inOrder }: Checkout): string {
  const at = join(home, folder);
  const below = (part: string) =>
    readdirSync(join(root, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
  const paths = [...['bin', 'lib', 'src/charts'].flatMap(below), 'src/main.ts', 'cdk8s.yaml', 'package.json'];
  for (const path of inOrder(paths)) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    copyFileSync(join(root, path), join(at, path));
  }
  symlinkSync(join(root, 'node_modules'), join(at, 'node_modules'));
  return at;
}

async function synth(at: string, { umask, env }: Checkout, ...options: readonly string[]): Promise<void> {
  const script = `umask ${umask}; exec "$0" bin/servicemap.js synth --quiet "$@"`;
  await promisify(execFile)('sh', ['-c', script, process.execPath, ...options], {
    cwd: at,
    env: { PATH: process.env['PATH'], ...env },
  });
}

/** Every file below a folder, byte by byte. */
function bytesIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.toSorted().map((path) => [path.slice(folder.length), readFileSync(path).toString('latin1')]));
}

test(
  'checkouts in other folders, time zones, languages and orders of files give the same bytes',
  { timeout: 300_000 },
  async () => {
    const trees = [];
    for (const checkout of CHECKOUTS) {
      const at = checkOut(checkout);
      await synth(at, checkout);
      await synth(at, checkout, '--layout', 'map', '--out', 'maps');
      trees.push({ objects: bytesIn(join(at, 'dist')), maps: bytesIn(join(at, 'maps')) });
    }
    const [first, ...others] = trees;
    expect(first?.objects.size).toBeGreaterThan(100);
    expect(first?.maps.size).toBeGreaterThan(10);
    for (const other of others) expect(other).toEqual(first);
    const text = JSON.stringify([...(first?.objects.values() ?? []), ...(first?.maps.values() ?? [])]);
    expect(text).not.toContain(home);
    expect(text).not.toContain(root);
  },
);

test('the order in which a program makes what is independent does not matter', () => {
  const names = ['api', 'web', 'Worker', 'zoo', 'api-2'].map((name) => name.toLowerCase());
  const filesOf = (order: readonly string[]) => {
    const app = new App({ name: 'shop' });
    for (const map of order) {
      const inside = new ServiceMap(app, map);
      for (const name of order)
        new StatelessApp(inside, name, { image: 'ghcr.io/acme/api:1.0.0', ports: { http: 80 } });
      for (const name of order) new Config(inside, name, { data: { A: name } });
    }
    return app.synthesize().files;
  };
  const expected = filesOf(names);
  expect(expected.length).toBeGreaterThan(50);
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (order) => {
      expect(filesOf(order)).toEqual(expected);
    }),
    { numRuns: 3 },
  );
});
