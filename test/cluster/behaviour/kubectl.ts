import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { build } from '../binaries/build.js';

/** Runs kubectl with a manifest on its standard input; throws what it says when it fails. */
export type Kubectl = (args: readonly string[], manifest: Manifest) => Promise<string>;

/** kubectl for the cluster of a kubeconfig. */
export async function kubectlFor(kubeconfig: string): Promise<Kubectl> {
  const { kubectl } = await build(['kubectl']);
  return async (args, manifest) => {
    const run = promisify(execFile)(kubectl, ['--kubeconfig', kubeconfig, ...args, '--validate=false', '-f', '-']);
    run.child.stdin?.end(JSON.stringify(manifest));
    return (await run).stdout;
  };
}
