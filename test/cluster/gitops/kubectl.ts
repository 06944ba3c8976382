import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { build } from '../binaries/build.js';

/** What kubectl says of an object that it applied. */
interface Applied {
  /** Its kind and name, as kubectl writes them: `deployment.apps/api`. */
  readonly object: string;
  /** What became of it: `created`, `configured`, `unchanged`, `serverside-applied`. */
  readonly what: string;
}

/** Applies with `kubectl apply`; throws what kubectl says when it fails, or when it warns. */
export type Apply = (...args: readonly string[]) => Promise<Applied[]>;

const SAID = /^(\S+) (created|configured|unchanged|serverside-applied)$/;

/** `kubectl apply` for the cluster of a kubeconfig. */
export async function applyTo(kubeconfig: string): Promise<Apply> {
  const { kubectl } = await build(['kubectl']);
  return async (...args) => {
    const { stdout, stderr } = await promisify(execFile)(kubectl, ['--kubeconfig', kubeconfig, 'apply', ...args]);
    if (stderr !== '') throw new Error(`kubectl apply ${args.join(' ')} warns: ${stderr}`);
    return stdout
      .trim()
      .split('\n')
      .map((line) => {
        const [, object, what] = SAID.exec(line) ?? [];
        if (object === undefined || what === undefined) throw new Error(`kubectl apply said ${line}`);
        return { object, what };
      });
  };
}
