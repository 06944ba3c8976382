// Starts servers and sees that none outlives the process that asked for them, however that one ends: the pipe to it
// closes even at kill -9. Plain JavaScript, so that it runs without a loader. Lines of JSON in and out:
//   in   {"start": {"name", "file", "args", "log"}}
//   out  {"name", "pid"} once started, {"name", "ended"} when it ends by itself
import { spawn } from 'node:child_process';
import { existsSync, openSync, rmSync, closeSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [folder] = process.argv.slice(2);
// Should this process itself be killed, Linux kills what it started.
const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));
const running = new Set();
let ending = false;

const tell = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

function start({ name, file, args, log }) {
  const out = openSync(log, 'a');
  const [command, ...rest] = setpriv ? [setpriv, '--pdeathsig', 'KILL', '--', file, ...args] : [file, ...args];
  const child = spawn(command, rest, { cwd: folder, stdio: ['ignore', out, out] });
  closeSync(out);
  running.add(child);
  const gone = (how) => {
    running.delete(child);
    if (!ending) tell({ name, ended: how });
    else if (running.size === 0) leave();
  };
  child.on('spawn', () => tell({ name, pid: child.pid }));
  child.on('error', (error) => gone(error.message));
  child.on('exit', (code, signal) => gone(signal ?? `code ${code}`));
}

function leave() {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(0);
}

// Nothing here is worth a graceful end: the data goes too.
function end() {
  if (ending) return;
  ending = true;
  for (const child of running) child.kill('SIGKILL');
  if (running.size === 0) leave();
}

process.stdout.on('error', () => undefined);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
createInterface({ input: process.stdin })
  .on('line', (line) => !ending && start(JSON.parse(line).start))
  .on('close', end);
