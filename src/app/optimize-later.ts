import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 optimize what runs four times as often as what it would: that of Node 20 has no compiler between its quickest and
 * its best one, and would spend a third of a run on what is nearly done. To be called once the thread of the hooks runs:
 * V8 compiles Node's own code anew for a thread that starts after it.
 */
export function optimizeLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=500000');
}
