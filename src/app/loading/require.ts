import { createRequire, Module } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { typeScriptEndings } from './candidates.js';
import type { loadTypeScript } from './load-typescript.js';
import { redirect } from './redirect.js';

/** The parts of Node's CommonJS loader that are public by long use, though not typed. */
interface CommonJsLoader {
  _extensions: Record<string, (module: CompilingModule, path: string) => void>;
  _resolveFilename: (this: unknown, request: string, parent?: Module, ...rest: unknown[]) => string;
}

interface CompilingModule {
  _compile(source: string, path: string, format: string): void;
}

const ownFile = fileURLToPath(import.meta.url);
const own = createRequire(ownFile);

/** Lets `require()` find and run TypeScript as imports do: Node's hooks for imports see little or nothing of it. */
export function hookRequire(): void {
  const loader = Module as unknown as CommonJsLoader;
  const { _resolveFilename: resolveFilename } = loader;
  loader._resolveFilename = function (request, parent, ...rest) {
    // What we look for ourselves, on the user's behalf, comes by here once more.
    const isTheirs = parent?.filename && parent.filename !== ownFile;
    const to = isTheirs ? redirect(request, pathToFileURL(parent.filename).href) : undefined;
    if (to?.parentURL) return own.resolve(request);
    return resolveFilename.call(this, to ? fileURLToPath(to.specifier) : request, parent, ...rest);
  };
  for (const ending of typeScriptEndings) {
    loader._extensions[ending] = (module, path) => {
      // Only here: a program without require() never loads the transformer into this thread.
      const loading = own('./load-typescript.js') as { loadTypeScript: typeof loadTypeScript };
      const { source, format } = loading.loadTypeScript(path);
      module._compile(source, path, format);
    };
  }
}
