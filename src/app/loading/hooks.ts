import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typeScriptEndings } from './candidates.js';
import { jsonModule } from './json-module.js';
import { loadTypeScript } from './load-typescript.js';
import { redirect, typeScriptInPlaceOf } from './redirect.js';
import { showImport } from './unresolved.js';

// The same two functions serve a thread of their own (Node 20, where next() gives a promise) and the main thread
// (registerHooks of Node 22.15 and later, where it gives the value).
type Eventually<T> = T | Promise<T>;

interface Resolved {
  readonly url: string;
}

interface ResolveContext {
  readonly conditions?: readonly string[];
  readonly parentURL?: string;
}

interface Loaded {
  readonly format: string;
  readonly source?: string | ArrayBuffer | NodeJS.TypedArray;
  readonly shortCircuit?: boolean;
}

interface LoadContext {
  readonly conditions?: readonly string[];
  readonly importAttributes?: Readonly<Record<string, string>>;
}

/** Node's `resolve` hook: finds TypeScript where JavaScript is written, and this copy of the SDK. */
export function resolve<Context extends ResolveContext>(
  specifier: string,
  context: Context,
  next: (specifier: string, context: Context) => Eventually<Resolved>,
): Eventually<Resolved> {
  // What require() looks for is a path, and found by what hookRequire() did to it.
  if (context.conditions?.includes('require')) return next(specifier, context);
  const to = redirect(specifier, context.parentURL);
  return attempt(
    () => next(to?.specifier ?? specifier, to?.parentURL ? { ...context, parentURL: to.parentURL } : context),
    (error) => {
      const instead = typeScriptInPlaceOf(error);
      if (instead === undefined) throw showImport(error, specifier, context.parentURL);
      return next(instead, context);
    },
  );
}

/** Node's `load` hook: gives TypeScript and plain JSON imports as JavaScript, leaves the rest to Node. */
export function load<Context extends LoadContext>(
  url: string,
  context: Context,
  next: (url: string, context: Context) => Eventually<Loaded>,
): Eventually<Loaded> {
  if (!url.startsWith('file:')) return next(url, context);
  const path = fileURLToPath(url);
  const ending = extname(path);
  if (typeScriptEndings.includes(ending)) return { ...loadTypeScript(path), shortCircuit: true };
  const plainJson = ending === '.json' && !context.importAttributes?.type && !context.conditions?.includes('require');
  if (!plainJson) return next(url, context);
  return { format: 'module', source: jsonModule(readFileSync(path, 'utf8'), path), shortCircuit: true };
}

function attempt<T>(run: () => Eventually<T>, recover: (error: unknown) => Eventually<T>): Eventually<T> {
  try {
    const result = run();
    return result instanceof Promise ? result.catch(recover) : result;
  } catch (error) {
    return recover(error);
  }
}
