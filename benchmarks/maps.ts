import { join } from 'node:path';
import { type Command, inFolder, medians, run, type Run } from './measure.js';
import type { Parts } from './programs/maps-parts.js';
import { atMost, type Figure, perObject, type Result, time } from './report.js';

const OBJECTS_PER_MAP = 6;
const ROUNDS = 5;
/** How much longer than in proportion the larger App may take. */
const SLACK = 1.2;
/** Charts of the peer, by its two layouts: its own default, which is quadratic, and the one nearest to ours. */
const PEER_SIZES = { FILE_PER_CHART: [300, 1000], FOLDER_PER_CHART_FILE_PER_RESOURCE: [1000] };

/** How the time of `servicemap synth` grows with the number of maps, what it goes to, and how cdk8s fares beside it. */
export function maps([small = 300, large = 3000]: readonly number[]): Result {
  const { none, few, many } = medians(ROUNDS, {
    none: () => synth(0),
    few: () => synth(small),
    many: () => synth(large),
  });
  return {
    title: `Maps of ${OBJECTS_PER_MAP} objects, start-up (${Math.round(none)} ms) subtracted`,
    figures: [
      time(`${small} maps`, few - none),
      time(`${large} maps`, many - none),
      atMost(`${large} maps : ${small} maps`, (many - none) / (few - none), (large / small) * SLACK),
      perObject(`one object of ${large} maps`, many - none, large * OBJECTS_PER_MAP),
      ...parts(large),
      ...peer(),
    ],
  };
}

const synth = (size: number): Run =>
  inNewFolder((folder) => ({
    args: ['bin/servicemap.js', 'synth', program('maps.ts'), '--out', folder],
    env: { MAPS: `${size}` },
  }));

const program = (name: string): string => join('benchmarks/programs', name);

function inNewFolder(command: (folder: string) => Command): Run {
  return inFolder((folder) => run(command(join(folder, 'out'))));
}

const hosted = (name: string, size: number, ...args: string[]): Command => ({
  args: ['--import', 'servicemap/register', program(name), ...args],
  env: { MAPS: `${size}` },
});

function parts(size: number): Figure[] {
  const { output } = inNewFolder((folder) => hosted('maps-parts.ts', size, folder));
  const { times, megabytes } = JSON.parse(output) as Parts;
  return [
    ...Object.entries(times).map(([part, ms]) => perObject(`… ${part}`, ms, size * OBJECTS_PER_MAP)),
    { what: `peak memory of ${size} maps`, value: `${megabytes} MB` },
  ];
}

/** The same objects by cdk8s alone, a chart a map. */
function peer(): Figure[] {
  const synth = (size: number, layout: string): number =>
    inNewFolder((folder) => hosted('maps-cdk8s.ts', size, folder, layout)).ms;
  return Object.entries(PEER_SIZES).flatMap(([layout, sizes]) => {
    const none = synth(0, layout);
    return sizes.map((size) =>
      perObject(`cdk8s, ${layout}: one object of ${size} charts`, synth(size, layout) - none, size * OBJECTS_PER_MAP),
    );
  });
}
