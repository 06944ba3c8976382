import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { API_SERVER, build, CONTROLLERS } from './binaries/build.js';
import { MissingGo } from './binaries/go.js';
import { olderVersions } from './binaries/versions.js';
import { SummaryReporter } from './summary.js';

const USAGE = `npm run test:cluster -- [options] [files …]

  --versions all   also every older version natively; builds each first, minutes at a time
  --help           this

Files are parts of their paths, such as acceptance or behaviour.`;

const say = (line: string): void => console.log(line);

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { versions: { type: 'string', default: 'newest' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    say(USAGE);
    return true;
  }
  if (!['newest', 'all'].includes(values.versions)) throw new Error(`--versions ${values.versions}: must be all`);
  const all = values.versions === 'all';

  // Here, so that no test's time is spent on it.
  await build([...API_SERVER, ...CONTROLLERS], undefined, say);
  for (const version of all ? olderVersions : []) await build(API_SERVER, version, say);

  const vitest = await startVitest('test', positionals, {
    config: 'test/cluster/vitest.config.ts',
    project: all ? [] : ['acceptance', 'behaviour'],
    watch: false,
    reporters: ['default', new SummaryReporter(say)],
  });
  await vitest.close();
  return vitest.state.getCountOfFailedTests() === 0 && process.exitCode !== 1;
}

try {
  if (!(await main())) process.exitCode = 1;
} catch (error) {
  if (error instanceof MissingGo && !process.env['CI']) say(`skipped: ${error.message}`);
  else {
    console.error(error instanceof Error ? error.message : error);
    say('0 passed, 1 failed');
    process.exitCode = 2;
  }
}
