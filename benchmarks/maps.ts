import { growth, inNewFolder, program, SIZES } from './growth.js';
import type { Command } from './measure.js';
import type { Parts } from './programs/maps-parts.js';
import { type Figure, perObject, type Result } from './report.js';

const OBJECTS_PER_MAP = 6;
/** Charts of the peer, by its two layouts: its own default, which is quadratic, and the one nearest to ours. */
const PEER_SIZES = { FILE_PER_CHART: [300, 1000], FOLDER_PER_CHART_FILE_PER_RESOURCE: [1000] };

/** How the time of `servicemap synth` grows with the number of maps, what it goes to, and how cdk8s fares beside it. */
export function maps([small = SIZES.small, large = SIZES.large]: readonly number[]): Result {
  const { startUp, large: many, figures } = growth('maps.ts', small, large);
  return {
    title: `Maps of ${OBJECTS_PER_MAP} objects, start-up (${Math.round(startUp)} ms) subtracted`,
    figures: [
      ...figures,
      perObject(`one object of ${large} maps`, many, large * OBJECTS_PER_MAP),
      ...parts(large),
      ...peer(),
    ],
  };
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
