import { Command, Option } from 'commander';
import { DEFAULT_VERSION, KUBERNETES_VERSIONS } from '../../kubernetes/versions.js';
import type { ValidateCommandOptions } from '../validate.js';

const FORMATS = ['pretty', 'json', 'sarif', 'junit', 'github'];

/** `servicemap validate <path...>` */
export const validate = (): Command =>
  new Command('validate')
    .summary('judge manifests as the API server would, and beyond')
    .description('Judges YAML and JSON, wherever they come from, and prints what is wrong with them.')
    .argument('<path...>', 'files, folders, or - for standard input')
    .addOption(
      new Option('--kubernetes <version>', `the cluster's version (default: ${DEFAULT_VERSION})`).choices(
        KUBERNETES_VERSIONS,
      ),
    )
    .addOption(new Option('--scope <scope>', 'how far to look (default: all)').choices(['server', 'all']))
    .addOption(new Option('--format <format>', 'form of the report (default: pretty)').choices(FORMATS))
    .option('--external <object>', 'kind/name or kind/namespace/name of what the cluster has; repeatable', collect)
    .option('--crds <path>', 'CustomResourceDefinitions that the cluster has; repeatable', collect)
    .option('--schemas <file>', 'custom kinds of a cluster, from npm run schemas; repeatable', collect)
    .option('--rules <file>', "module with a team's own rules; repeatable", collect)
    .option('--off <rule=reason>', 'switches a rule off, and says why; repeatable', collect)
    .option('--quiet', 'print findings alone')
    .action(async (paths: string[], options: ValidateCommandOptions) => {
      // Here, so that help and usage errors do not wait for the rules.
      const { validate } = await import('../validate.js');
      await validate(paths, options);
    });

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];
