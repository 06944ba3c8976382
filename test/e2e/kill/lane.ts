// Kills synth again and again in a folder of its own: `lane.ts <kills> <maps> <seed>`; prints what it saw as JSON.
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { check } from '../../../src/output/check.js';
import { write } from '../../../src/output/write.js';
import { lookAt, notWhole, type Progress } from './look.js';
import { startSynth, synth, type Version } from './synth.js';
import { putForeign, type Tree, treeOf } from './tree.js';

/** What was seen after one kill. */
export interface Kill extends Progress {
  /** What it was that the run was killed at. */
  readonly moment: string;
  /** Whether `--check` told that work was left. */
  readonly workLeft: boolean;
  /** Whether it was over before it could be killed. */
  readonly isOver: boolean;
}

const [kills, maps, seed] = process.argv.slice(2).map(Number) as [number, number, number];
const home = mkdtempSync(join(tmpdir(), 'servicemap-kill-'));
const folder = join(home, 'dist');

/** Numbers below 1 that look random, the same for one seed. */
let state = seed;
function random(): number {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return state / 2_147_483_648;
}

async function outputOf(version: Version): Promise<Tree> {
  const at = join(home, version);
  const code = await synth(version, maps, at);
  if (code !== 0) throw new Error(`synth of version ${version} ended with ${code}`);
  const tree = treeOf(at);
  rmSync(at, { recursive: true });
  return tree;
}

const start = performance.now();
const outputs = { a: await outputOf('a'), b: await outputOf('b') };
const runTakes = (performance.now() - start) / 2;
const filesOf = (version: Version) => [...outputs[version]].map(([path, content]) => ({ path, content }));

const isThere = (path: string) => statSync(join(folder, path), { throwIfNoEntry: false })?.ino;

/** Waits for one of the steps of a run, which come in this order: each file is renamed, then what is left over is removed. */
async function untilStep(from: Tree, to: Tree, isOver: () => boolean): Promise<string> {
  const isList = (path: string) => path.endsWith('/kustomization.yaml');
  const changing = [...to.keys()].filter((path) => from.get(path) !== to.get(path)).toSorted();
  const gone = [...from.keys()].filter((path) => !to.has(path)).toSorted();
  const steps = [...changing.filter((path) => !isList(path)), ...changing.filter(isList), ...gone];
  const step = steps[Math.floor(random() * steps.length)] ?? '';
  const before = isThere(step);
  while (isThere(step) === before && !isOver()) await setTimeout(1);
  return `the step of ${step}`;
}

async function killDuring(from: Tree, version: Version, atStep: boolean): Promise<Pick<Kill, 'moment' | 'isOver'>> {
  const child = startSynth(version, maps, folder);
  const end = once(child, 'exit');
  const isOver = () => child.exitCode !== null;
  const afterMs = random() * runTakes;
  const moment = atStep ? await untilStep(from, outputs[version], isOver) : `${Math.round(afterMs)} ms`;
  if (!atStep) await setTimeout(afterMs);
  child.kill('SIGKILL');
  await end;
  return { moment, isOver: isOver() };
}

/** By the real command now and then, which takes long, else by what is behind it. */
async function isWorkLeft(version: Version, really: boolean): Promise<boolean> {
  return really
    ? (await synth(version, maps, folder, '--check')) === 1
    : check(folder, 'maps', filesOf(version)).length > 0;
}

async function makeWhole(version: Version, really: boolean): Promise<void> {
  if (!really) write(folder, 'maps', filesOf(version));
  else if ((await synth(version, maps, folder)) !== 0) throw new Error('the next synth failed');
}

async function kill(n: number, before: Version | undefined): Promise<Kill> {
  const version: Version = before === 'a' ? 'b' : 'a';
  const [from, to] = [before ? outputs[before] : new Map<string, string>(), outputs[version]];
  const how = await killDuring(from, version, n % 5 !== 0);
  const left = treeOf(folder);
  const progress = lookAt(left, from, to);
  const really = n % 10 === 3;
  const workLeft = await isWorkLeft(version, really);
  const problems = [...progress.problems];
  if (workLeft !== notWhole(left, to).length > 0) problems.push(`--check says that work is left: ${workLeft}`);
  await makeWhole(version, really);
  problems.push(...notWhole(treeOf(folder), to));
  if (await isWorkLeft(version, false)) problems.push('--check says that work is left when all is done');
  return { ...progress, ...how, workLeft, problems: problems.slice(0, 5) };
}

try {
  const seen: Kill[] = [];
  let before: Version | undefined;
  for (let n = 0; seen.filter(({ isOver }) => !isOver).length < kills; n += 1) {
    // A first run now and then, into what holds foreign files alone.
    if (n % 8 === 0) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      putForeign(folder);
      before = undefined;
    }
    seen.push(await kill(n, before));
    before = before === 'a' ? 'b' : 'a';
  }
  process.stdout.write(JSON.stringify(seen));
} finally {
  rmSync(home, { recursive: true, force: true });
}
