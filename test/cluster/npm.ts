import { readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const INTERVAL = 500;

/**
 * Ends this process soon after the npm that runs it, by way of a shell. When npm is killed, and the shell perhaps with
 * it, nobody tells us: what was started would go on unseen.
 */
export function endWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const started = ancestors();
  setInterval(() => {
    if (ancestors() !== started) process.exit(1);
  }, INTERVAL).unref();
}

/** The ids of the shell and of npm; where there is no /proc only that of the shell. */
function ancestors(): string {
  try {
    return `${process.ppid} ${/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${process.ppid}/status`, 'utf8'))?.[1]}`;
  } catch {
    return String(process.ppid);
  }
}
