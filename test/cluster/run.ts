import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import type { KubernetesVersion } from '../../src/kubernetes/versions.js';
import { OLDER_VERSIONS } from './acceptance/older-versions.js';
import { API_SERVER, build, CONTROLLERS } from './binaries/build.js';
import { MissingGo } from './binaries/go.js';
import { olderVersions } from './binaries/versions.js';
import { endWithNpm } from './npm.js';
import { SummaryReporter } from './summary.js';

const USAGE = `npm run test:cluster -- [options] [files …]

  --versions <all | 1.28,1.31>   also older versions natively; builds each first, for minutes
  --help                         this

Files are parts of their paths, such as acceptance or behaviour.`;

const say = (line: string): void => console.log(line);

/** The versions that `--versions` asks for. */
function olderAsked(text: string | undefined): readonly KubernetesVersion[] {
  if (text === undefined) return [];
  if (text === 'all') return olderVersions;
  const asked = text.split(',');
  const wrong = asked.find((version) => !olderVersions.some((known) => known === version));
  if (wrong === undefined) return olderVersions.filter((version) => asked.includes(version));
  throw new Error(`--versions ${wrong}: must be all, or some of ${olderVersions.join(',')}`);
}

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { versions: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    say(USAGE);
    return true;
  }
  const older = olderAsked(values.versions);

  // Here, so that no test's time is spent on it.
  await build([...API_SERVER, ...CONTROLLERS, 'kubectl'], undefined, say);
  for (const version of older) await build(API_SERVER, version, say);

  process.env[OLDER_VERSIONS] = older.join(',');
  const vitest = await startVitest('test', positionals, {
    config: 'test/cluster/vitest.config.ts',
    project: older.length > 0 ? [] : ['acceptance', 'behaviour'],
    watch: false,
    reporters: ['default', new SummaryReporter(say)],
  });
  await vitest.close();
  return vitest.state.getCountOfFailedTests() === 0 && process.exitCode !== 1;
}

endWithNpm();
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
