import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { canonical, holds, manifestFiles } from './manifests.js';
import { inFolder, inTurn } from './measure.js';
import { binaries, names } from './peers/binaries.js';
import { verbatim, writeChart } from './peers/chart.js';
import { generate } from './plain-cdk8s/generate.js';
import { root, run, type Run } from './process.js';
import { atMost, ofRuns, type Result, yes } from './report.js';
import { synth } from './synth.js';

const ROUNDS = 15;
/** What servicemap may take at most of what the cdk8s CLI takes. */
const BOUND = 0.35;

/** From nothing to the shop's manifests, beside a plain cdk8s app and a chart that give the same objects. */
export async function coldStart(): Promise<Result[]> {
  return inFolder(async (folder) => {
    const [ours, theirs, chart, rendered] = ['servicemap', 'cdk8s', 'chart', 'helm.yaml'].map((name) =>
      join(folder, name),
    ) as [string, string, string, string];
    const { helm: binary } = await binaries();
    const servicemap = (): Promise<Run> => {
      rmSync(ours, { recursive: true, force: true });
      return run(synth('shop.ts', ours));
    };
    // The cdk8s CLI empties its folder by itself.
    const cdk8s = (): Promise<Run> =>
      run({
        args: [join(root, 'node_modules/cdk8s-cli/bin/cdk8s'), 'synth', '--no-check-upgrade', '--output', theirs],
        cwd: join(root, 'benchmarks/plain-cdk8s'),
      });
    const helm = (): Promise<Run> => run({ file: binary, args: ['template', 'shop', chart], to: rendered });
    await servicemap();
    generate(ours);
    writeShopChart(chart, ours);
    const times = await inTurn(ROUNDS, { servicemap, cdk8s, helm, node: () => run({ args: ['--eval', ''] }) });
    const objects = canonical(ours);
    return [
      {
        title: `Cold start of the shop, median of ${ROUNDS} runs each in turn`,
        figures: [
          yes(
            `all give the same ${objects.length} objects`,
            [theirs, rendered].every((each) => holds(objects, each)),
          ),
          ofRuns('servicemap synth', times.servicemap),
          ofRuns(`cdk8s synth --no-check-upgrade, a plain ${names.cdk8s} app`, times.cdk8s),
          ofRuns(`${names.helm} template, a chart without variables`, times.helm),
          ofRuns('node alone', times.node),
          atMost('servicemap : cdk8s', times.servicemap.ms / times.cdk8s.ms, BOUND),
        ],
      },
    ];
  });
}

/** Writes a chart of the objects in a folder's files, a template for each. */
function writeShopChart(chart: string, folder: string): void {
  const templates = manifestFiles(folder).map((file) => [
    file.replaceAll('/', '-'),
    verbatim(readFileSync(join(folder, file), 'utf8')),
  ]);
  writeChart(chart, new Map(templates as [string, string][]));
}
