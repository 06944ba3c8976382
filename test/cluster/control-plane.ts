import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { isKubernetesVersion, type KubernetesVersion, KUBERNETES_VERSIONS } from '../../src/kubernetes/versions.js';
import { build } from './binaries/build.js';
import { endWithNpm } from './npm.js';
import { startControlPlane } from './plane/start.js';

const USAGE = `npm run control-plane -- [options]

  --version <1.NN>   the release that runs; the newest when not given (${KUBERNETES_VERSIONS.join(', ')})
  --emulate <1.NN>   the version it behaves as, at most three before its own
  --nodes <count>    simulated nodes, in two zones, with controllers and scheduler; 0 when not given
  --controllers      controllers and scheduler also without nodes
  --help             this`;

const say = (line: string): void => console.error(line);

function version(option: string, text: string | undefined): KubernetesVersion | undefined {
  if (text === undefined || isKubernetesVersion(text)) return text;
  throw new Error(`--${option} ${text}: must be one of ${KUBERNETES_VERSIONS.join(', ')}`);
}

/** Tells from now on whether a signal came. Before that, a signal ends this process, and all servers with it. */
function listenForSignals(): () => boolean {
  let came = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => (came = true));
  return () => came;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      version: { type: 'string' },
      emulate: { type: 'string' },
      nodes: { type: 'string', default: '0' },
      controllers: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  if (!/^\d{1,3}$/.test(values.nodes)) throw new Error(`--nodes ${values.nodes}: must be a number from 0 to 999`);
  const release = version('version', values.version);
  const emulate = version('emulate', values.emulate);
  const nodes = Number(values.nodes);

  const { kubectl } = await build(['kubectl'], undefined, say);
  const plane = await startControlPlane({
    version: release,
    emulate,
    nodes,
    controllers: values.controllers || nodes > 0,
    say,
  });
  const signalled = listenForSignals();
  // On standard output the path alone: KUBECONFIG=$(… | head -1) works.
  console.log(plane.kubeconfig);
  say(`logs       ${plane.folder}`);
  say(`kubectl    ${kubectl} --kubeconfig ${plane.kubeconfig} get namespaces`);
  say('Ctrl-C ends it and removes all of it');
  try {
    // Until a signal, or until a server ends by itself.
    while (!signalled()) {
      await plane.check();
      await sleep(200);
    }
  } finally {
    await plane.stop();
  }
}

endWithNpm();
try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
