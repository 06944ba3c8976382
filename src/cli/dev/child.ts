/**
 * A process that `servicemap dev` starts ahead: it loads the SDK and everything else that no change of the user's
 * touches, waits for its request, runs the program once, and ends.
 */
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { exitSoon, watchOutput } from '../process-end.js';
import { synth } from '../synth.js';
import { noteMissedRequires } from './missed-requires.js';
import type { HookData } from './read-hooks.js';
import { Reads, systemFolders } from './reads.js';
import { showing } from './showing.js';
import type { Request } from './start-child.js';
import { tellParent } from './tell-parent.js';
import { warmUp } from './warm-up.js';

/** The pipes to the parent: of this thread, and of the thread of the hooks. */
const OWN = 3;
const OF_HOOKS = 4;

// A program that never ends, in a process whose parent was killed, would run forever. Who the parent is, it says itself:
// it may be gone before we look.
const [parent] = process.argv.splice(2);
const WATCHDOG = `
  setInterval(() => { if (process.ppid !== ${Number(parent)}) process.kill(${process.platform === 'win32' ? '' : '-'}process.pid, 'SIGKILL'); }, 1000);
`;

const apart = [...systemFolders, fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '')];
const tell = tellParent(OWN);
const reads = new Reads(tell, apart);

watchOutput();
for (const stream of [process.stdout, process.stderr]) stream.once('error', () => tell(['unread']));
new Worker(WATCHDOG, { eval: true, stdout: false, stderr: false }).unref();
await import('../../app/loading/register.js');
await listenToHooks();
const leave = () => process.exit();
process.once('disconnect', leave);
let request: Request | undefined;
const asked = new Promise<Request>((resolve) => {
  process.once('message', (message: Request) => resolve((request = message)));
});
await warmUp(() => request !== undefined);
await run(await asked);

async function run({ since, entry, changes, dryRun, ...options }: Request): Promise<void> {
  const start = performance.now() - (Date.now() - since);
  // The program ends by itself where nothing is left to do: the parent does not keep it. Node is not done with the
  // message until the next turn.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('disconnect', leave).disconnect();
  reads.listen();
  noteMissedRequires(reads);
  await synth(entry, options, {
    start,
    aside: (look) => reads.aside(look),
    ended: () => {
      reads.stop();
      tell(['done']);
    },
    ...(changes || dryRun ? { finish: showing({ dryRun }) } : {}),
  });
  exitSoon();
}

interface NewerModule {
  registerHooks?(hooks: object): void;
}

/** Where hooks have a thread of their own, files are read there. */
async function listenToHooks(): Promise<void> {
  const newer = module as NewerModule;
  if (newer.registerHooks) {
    const { listenWith, load, resolve } = await import('./read-hooks.js');
    listenWith(reads);
    newer.registerHooks({ load, resolve });
  } else {
    const data: HookData = { fd: OF_HOOKS, apart };
    module.register('./read-hooks.js', import.meta.url, { data });
  }
}
