import { readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { compileFunction } from 'node:vm';

/** What Node takes a module's text for. */
export type ModuleFormat = 'module' | 'commonjs';

const typeByFolder = new Map<string, string | undefined>();

/**
 * Stand-ins in a module for the names of CommonJS that its text uses, undefined where it uses none. tsc makes
 * CommonJS of files in a package without a type, we make modules of them: `__dirname` and `require` stay there.
 */
export function commonJsNames(text: string, alwaysModule: boolean): Record<string, string> | undefined {
  const require = 'process.getBuiltinModule("module").createRequire(import.meta.url)';
  if (alwaysModule) return /\bimport\s+(type\s+)?\w+\s*=\s*require\b/.test(text) ? { require } : undefined;
  if (!/\b(__dirname|__filename|require)\b/.test(text)) return undefined;
  return { require, __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' };
}

/** A stand-in for `require` in CommonJS that uses it: the one that Node 20 gives to what a hook loads finds no modules. */
export function fullRequire(text: string): Record<string, string> | undefined {
  return /\brequire\b/.test(text)
    ? { require: 'process.getBuiltinModule("module").createRequire(__filename)' }
    : undefined;
}

/** Whether a TypeScript file is a module whatever stands in it: .mts, or a package with `"type": "module"`. */
export function isAlwaysModule(path: string): boolean {
  const extension = extname(path);
  return extension === '.mts' || (extension !== '.cts' && packageType(dirname(path)) === 'module');
}

/** The format of JavaScript in a package that leaves it open: CommonJS where it parses as such, as Node itself asks. */
export function formatOf(code: string): ModuleFormat {
  try {
    compileFunction(code, ['exports', 'require', 'module', '__filename', '__dirname']);
    return 'commonjs';
  } catch {
    return 'module';
  }
}

function packageType(folder: string): string | undefined {
  if (typeByFolder.has(folder)) return typeByFolder.get(folder);
  const above = dirname(folder);
  const own = readType(join(folder, 'package.json'));
  const type = own ?? (above === folder ? undefined : packageType(above));
  typeByFolder.set(folder, type);
  return type;
}

/** `commonjs` for a package.json that says nothing, undefined where there is none to read. */
function readType(path: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { type?: string }).type ?? 'commonjs';
  } catch {
    return undefined;
  }
}
