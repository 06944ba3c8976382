import { Command } from 'commander';
import type { WhereOptions } from '../where.js';

/** `servicemap where <place>` */
export const where = (): Command =>
  new Command('where')
    .summary('lead from a line of generated YAML to the line of TypeScript')
    .description('Runs the program, writes nothing, and prints which line of it a line of its output comes from.')
    .argument('<place>', 'file:line or file:line:column')
    .option('--entry <file>', 'file that makes the App (default: the one in cdk8s.yaml, or src/main.ts, main.ts)')
    .action(async (place: string, options: WhereOptions) => {
      // Here, so that help and usage errors do not wait for the SDK.
      const { where } = await import('../where.js');
      await where(place, options);
    });
