import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { canonical, readManifests } from './manifests.js';
import { inFolder, inTurn, median, root, run, type Run } from './measure.js';
import { generate } from './plain-cdk8s/generate.js';
import { atMost, type Result, time } from './report.js';

const ROUNDS = 15;
/** What servicemap may take at most of what the cdk8s CLI takes. */
const BOUND = 0.5;

/** From nothing to the shop's manifests, beside the cdk8s CLI with a plain cdk8s app that writes the same objects. */
export function coldStart(): Result {
  return inFolder((folder) => {
    const [ours, theirs] = [join(folder, 'servicemap'), join(folder, 'cdk8s')];
    const servicemap = (): Run => {
      rmSync(ours, { recursive: true, force: true });
      return run({ args: ['bin/servicemap.js', 'synth', 'benchmarks/programs/shop.ts', '--out', ours] });
    };
    // The cdk8s CLI empties its folder by itself.
    const cdk8s = (): Run =>
      run({
        args: [join(root, 'node_modules/cdk8s-cli/bin/cdk8s'), 'synth', '--no-check-upgrade', '--output', theirs],
        cwd: join(root, 'benchmarks/plain-cdk8s'),
      });
    servicemap();
    generate(ours);
    cdk8s();
    const same = isDeepStrictEqual(canonical(readManifests(ours)), canonical(readManifests(theirs)));
    const times = inTurn(ROUNDS, { servicemap, cdk8s, node: () => run({ args: ['--eval', ''] }) });
    const [mine, peer, node] = [median(times.servicemap), median(times.cdk8s), median(times.node)];
    return {
      title: `Cold start of the shop, median of ${ROUNDS} runs each in turn`,
      figures: [
        { what: 'both write the same objects', value: same ? 'yes' : 'no', target: { wanted: 'yes', met: same } },
        time('servicemap synth', mine),
        time('cdk8s synth --no-check-upgrade, a plain cdk8s app', peer),
        time('node alone', node),
        atMost('servicemap : cdk8s', mine / peer, BOUND),
      ],
    };
  });
}
