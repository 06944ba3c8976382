import { statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { filesMeantBy, pathsMeantBy, typeScriptEndings } from './candidates.js';
import { tsConfigOf } from './tsconfig.js';

/** What Node is to resolve in place of what is written. */
export interface Redirect {
  readonly specifier: string;
  readonly parentURL?: string;
}

// Ourselves, and the helpers that transformed code imports from where only we can see them.
const ownName = /^(servicemap|@oxc-project\/runtime)(\/|$)/;
const isRelative = (specifier: string) => /^\.\.?(\/|$)/.test(specifier);

/** Where an import in the user's TypeScript leads, undefined where Node finds it as it is written. */
export function redirect(specifier: string, parentURL: string | undefined): Redirect | undefined {
  // A copy of the SDK in the user's node_modules would be another SDK than the one that runs the program.
  if (ownName.test(specifier)) return { specifier, parentURL: import.meta.url };
  if (!parentURL?.startsWith('file:')) return undefined;
  const parent = fileURLToPath(parentURL);
  if (!typeScriptEndings.some((ending) => parent.endsWith(ending))) return undefined;
  const [path, rest] = split(specifier);
  const found = first(placesMeantBy(path, parent).flatMap(filesMeantBy));
  return found === undefined ? undefined : { specifier: pathToFileURL(found).href + rest };
}

/** The TypeScript that stands where Node looked for JavaScript in vain: package imports and exports, JavaScript callers. */
export function typeScriptInPlaceOf(error: unknown): string | undefined {
  const { url } = error as { url?: unknown };
  if (typeof url !== 'string' || !url.startsWith('file:')) return undefined;
  const found = first(filesMeantBy(fileURLToPath(url)));
  return found === undefined ? undefined : pathToFileURL(found).href;
}

function placesMeantBy(specifier: string, parent: string): string[] {
  if (isRelative(specifier)) return [join(dirname(parent), decode(specifier))];
  if (specifier.startsWith('file:')) return [fileURLToPath(specifier)];
  if (isAbsolute(specifier)) return [decode(specifier)];
  return /^(node|data|https?):|^#/.test(specifier) ? [] : pathsMeantBy(specifier, tsConfigOf(parent));
}

/** A path in a specifier is a URL's: a percent sign that starts no escape is meant as it stands. */
function decode(specifier: string): string {
  try {
    return decodeURIComponent(specifier);
  } catch {
    return specifier;
  }
}

function split(specifier: string): [path: string, rest: string] {
  const at = specifier.slice(1).search(/[?#]/) + 1;
  return at > 0 ? [specifier.slice(0, at), specifier.slice(at)] : [specifier, ''];
}

const first = (paths: readonly string[]) =>
  paths.find((path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
