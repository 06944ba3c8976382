import { createRequire, Module } from 'node:module';
import type * as cdk8s from 'cdk8s';

const require = createRequire(import.meta.url);

/**
 * What a module exports, read when somebody asks for something of it.
 * @param load reads it
 */
const lazily = (load: () => object): object =>
  new Proxy(
    { __esModule: true },
    { get: (marked, name) => Reflect.get(name in marked ? marked : load(), name) as unknown },
  );

/** Loads cdk8s without its YAML library, a third of the time that cdk8s takes: it reads that when it writes YAML itself. */
function load(): typeof cdk8s {
  const ofCdk8s = createRequire(require.resolve('cdk8s'));
  const path = ofCdk8s.resolve('yaml');
  const { cache } = require;
  if (cache[path] !== undefined) return require('cdk8s') as typeof cdk8s;
  const yaml = () => ofCdk8s('yaml') as object;
  cache[path] = Object.assign(new Module(path), { filename: path, loaded: true, exports: lazily(yaml) });
  try {
    // Through require: an import would read all of cdk8s once more, just to learn the names it exports (50 ms).
    return require('cdk8s') as typeof cdk8s;
  } finally {
    // For whoever else asks, it is the library itself.
    delete cache[path];
  }
}

const loaded = load();

/** The classes of cdk8s that ours stand on; they are the same ones that the user imports from `cdk8s`. */
export const { ApiObject, ApiObjectMetadataDefinition, App, Chart, Lazy } = loaded;

/** An instance of the class. */
export type ApiObject = cdk8s.ApiObject;
/** An instance of the class. */
export type Chart = cdk8s.Chart;
