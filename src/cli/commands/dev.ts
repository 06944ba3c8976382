import { Command, Option } from 'commander';
import type { DevOptions } from '../dev.js';
import { folder, paths, several } from '../arguments.js';

/** `servicemap dev [entry]` */
export const dev = (): Command =>
  new Command('dev')
    .summary('write the manifests at each change, and show what changed in them')
    .description(
      'Runs the program as synth does, again at each change of a file that it is made of or reads,\n' +
        'and shows what is other in the manifests, and what is wrong. Ctrl-C ends it.',
    )
    .argument('[entry]', 'file that makes the App (default: the one in cdk8s.yaml, or src/main.ts, main.ts)')
    .option('--out <folder>', 'where the manifests go (default: "output" in cdk8s.yaml, or dist)', folder)
    .addOption(
      new Option('--layout <layout>', 'a file for each object, or for each map (default: object)').choices([
        'object',
        'map',
      ]),
    )
    .option('--only <path>', 'write, remove and show only what this glob matches; repeatable', paths)
    .option('--dry-run', 'write nothing: show what is other than in that folder')
    .option('--off <rule=reason>', 'switch a rule off, or a group (image/*), and say why; repeatable', several)
    .action(async (entry: string | undefined, options: DevOptions) => {
      // Here, so that help and usage errors do not wait for the SDK.
      const { dev } = await import('../dev.js');
      await dev(entry, options);
    });
