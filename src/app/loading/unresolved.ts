import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { place } from './placed-error.js';

const unresolved: ReadonlySet<string> = new Set([
  'ERR_MODULE_NOT_FOUND',
  'ERR_UNSUPPORTED_DIR_IMPORT',
  'ERR_PACKAGE_PATH_NOT_EXPORTED',
  'ERR_PACKAGE_IMPORT_NOT_DEFINED',
]);

/**
 * Node's error for an import that leads nowhere, made to show where in the user's file that import is written.
 * The error itself stays, since programs look at its `code`; other errors stay as they are.
 */
export function showImport(error: unknown, specifier: string, parentURL: string | undefined): unknown {
  if (!(error instanceof Error) || !('code' in error) || !unresolved.has(String(error.code))) return error;
  if (!parentURL?.startsWith('file:') || parentURL.includes('/node_modules/')) return error;
  const parent = fileURLToPath(parentURL);
  const text = readFileSync(parent, 'utf8').replace(/^\uFEFF/, '');
  const at = [`'${specifier}'`, `"${specifier}"`].map((quoted) => text.indexOf(quoted)).find((index) => index >= 0);
  if (at === undefined) return error;
  if (error.code === 'ERR_MODULE_NOT_FOUND') error.message = `cannot find '${specifier}'`;
  return place(error, parent, text, at);
}
