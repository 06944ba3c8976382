import { type Contender, contenders, type Contenders } from './contenders.js';
import { canonical, holds } from './manifests.js';
import { inFolder, inTurn, type Runs } from './measure.js';
import { expectValid } from './peers/kubeconform.js';
import { type Run, run } from './process.js';
import { type Figure, grouped, ofRuns, type Result, yes } from './report.js';
import { type Measured, scaling } from './scaling.js';
import { noSlowerThan } from './targets.js';

const SIZES = [300, 1000, 3000, 10_000];
const OBJECTS = 6;
/** The number of maps that the target for the time names. */
const TARGET = 3000;
/** Where one run takes long, fewer say enough. */
const roundsOf = (count: number): number => (count > 3000 ? 3 : 5);

/** Maps of six objects: ours beside peers that give the same objects. @param given numbers of maps, ascending, from 3 on */
export async function maps(given: readonly number[]): Promise<Result[]> {
  return inFolder(async (folder) => {
    const all = await contenders(folder);
    const results: Result[] = [];
    const measured: Measured[] = [];
    for (const count of given.length > 0 ? given : SIZES) {
      const runs = await measure(all, count);
      results.push({ title: titleOf(count), figures: [sameObjects(all, count), ...figures(all, count, runs)] });
      measured.push({ count, ours: runs.ours, again: runs.again });
    }
    return [...results, await scaling(measured)];
  });
}

const titleOf = (count: number): string =>
  `${grouped(count)} maps, ${grouped(count * OBJECTS)} objects: whole processes, median of ${roundsOf(count)} runs each in turn`;

type Name = keyof Contenders;
type Measurements = Readonly<Partial<Record<Name, Runs>> & Record<'ours' | 'again' | 'pipeline', Runs>>;

const asked = (all: Contenders, count: number): [Name, Contender][] =>
  (Object.entries(all) as [Name, Contender][]).filter(([, { upTo = count }]) => count <= upTo);

async function measure(all: Contenders, count: number): Promise<Measurements> {
  const jobs = asked(all, count).map(([name, contender]) => [name, () => once(contender, count)] as const);
  return inTurn(roundsOf(count), Object.fromEntries(jobs) as Record<Name, () => Promise<Run>>);
}

async function once({ prepare, command, output }: Contender, count: number): Promise<Run> {
  prepare?.();
  const done = await run(command(count));
  if (output === undefined) expectValid(done, count * OBJECTS);
  return done;
}

/** What all of them wrote in the last round is compared. */
function sameObjects(all: Contenders, count: number): Figure {
  const objects = canonical(all.ours.output);
  const others = asked(all, count).filter(([, { output }]) => output !== undefined && !holds(objects, output));
  const whose = others.map(([, { what }]) => `, not so ${what}`).join('');
  return yes(`all give the same objects${whose}`, objects.length === count * OBJECTS && others.length === 0);
}

function figures(all: Contenders, count: number, runs: Measurements): Figure[] {
  const target = count === TARGET ? noSlowerThan(runs.pipeline.ms, runs.ours.ms) : undefined;
  return asked(all, count).flatMap(([name, { what }]) => {
    const found = runs[name];
    return found ? [ofRuns(what, found, name === 'ours' ? target : undefined)] : [];
  });
}
