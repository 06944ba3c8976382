import { readFileSync } from 'node:fs';
import { commonJsNames, formatOf, fullRequire, isAlwaysModule, type ModuleFormat } from './module-format.js';
import { transformTypeScript } from './transform.js';
import { tsConfigOf } from './tsconfig.js';

/** A TypeScript file as Node can run it. */
export interface RunnableFile {
  readonly format: ModuleFormat;
  /** JavaScript with its source map inline. */
  readonly source: string;
}

/** Reads a TypeScript file and makes it what Node can run. Throws its syntax error, or the file system's error. */
export function loadTypeScript(path: string): RunnableFile {
  const text = readFileSync(path, 'utf8');
  const { options } = tsConfigOf(path);
  const transform = (define?: Record<string, string>) => transformTypeScript({ path, text, options, define });
  if (isAlwaysModule(path)) return { format: 'module', source: transform(commonJsNames(text, true)) };
  const plain = transform();
  const format = formatOf(plain);
  const define = format === 'module' ? commonJsNames(text, false) : fullRequire(text);
  return { format, source: define ? transform(define) : plain };
}
