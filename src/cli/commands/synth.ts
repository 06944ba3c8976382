import { Command, Option } from 'commander';
import { FORMATS, LAYOUTS } from '../../output/layouts/form.js';
import { folder, paths, several } from '../arguments.js';
import type { SynthOptions } from '../synth.js';

/** `servicemap synth [entry] [--out <folder>] [--layout <layout>] [--only <path>] [--check] [--explain] [--quiet] [--json]` */
export const synth = (): Command =>
  new Command('synth')
    .summary('write the manifests that the program describes')
    .description(
      'Runs the program and writes the manifests that it describes.\n' +
        'When something is wrong, it prints all of that and writes nothing.',
    )
    .argument('[entry]', 'file that makes the App (default: the one in cdk8s.yaml, or src/main.ts, main.ts)')
    .option('--out <folder>', 'where the manifests go (default: "output" in cdk8s.yaml, or dist)', folder)
    .addOption(
      new Option('--layout <layout>', 'a file for each object, for each map, or a stream (default: object)').choices(
        LAYOUTS,
      ),
    )
    .addOption(new Option('--format <format>', 'language of the stream (default: yaml)').choices(FORMATS))
    .option('--only <path>', 'write, remove, check or stream only what this glob matches; repeatable', paths)
    .option('--check', 'write nothing: show how what is there differs, and exit with 1 where it does')
    .option('--explain', 'write nothing: say what is in the objects that the program does not say, and why')
    .option('--off <rule=reason>', 'switch a rule off, or a group (image/*), and say why; repeatable', several)
    .option('--quiet', 'print nothing but findings, and what --explain or a stream is asked for')
    .option('--json', 'print what came of it as JSON on standard output')
    .action(async (entry: string | undefined, options: SynthOptions) => {
      // Here, so that help and usage errors do not wait for the SDK.
      const { synth } = await import('../synth.js');
      await synth(entry, options);
    });
