import { fileURLToPath } from 'node:url';
import { packagePlaces } from './package-places.js';
import { Reads } from './reads.js';
import { tellParent } from './tell-parent.js';

/** What the thread of the hooks is given when it starts. */
export interface HookData {
  /** File descriptor that leads to the parent. */
  readonly fd: number;
  readonly apart: readonly string[];
}

type Next<Context> = (target: string, context: Context) => unknown;

let reads: Reads | undefined;

/** Listens in the thread that these hooks have to themselves (Node 20). */
export function initialize({ fd, apart }: HookData): void {
  const own = new Reads(tellParent(fd), apart);
  own.listen();
  listenWith(own);
}

/** Tells these reads of each module. */
export function listenWith(own: Reads): void {
  reads = own;
}

/** Node's `load` hook: notices which files become modules, since Node reads some of them by itself. */
export function load<Context>(url: string, context: Context, next: Next<Context>): unknown {
  if (url.startsWith('file:')) reads?.note('entry', fileURLToPath(url));
  return next(url, context);
}

/** Node's `resolve` hook: notices which package an import did not find, and where it would lie. */
export function resolve<Context extends { readonly parentURL?: string }>(
  specifier: string,
  context: Context,
  next: Next<Context>,
): unknown {
  const missed = (error: unknown): never => {
    const { parentURL } = context;
    const places = parentURL?.startsWith('file:') ? packagePlaces(specifier, fileURLToPath(parentURL)) : [];
    for (const place of places) reads?.noteAnyway('entry', place);
    throw error;
  };
  try {
    const result = next(specifier, context);
    return result instanceof Promise ? result.catch(missed) : result;
  } catch (error) {
    return missed(error);
  }
}
