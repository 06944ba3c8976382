import { extname, join } from 'node:path';
import type { TsConfig } from './tsconfig.js';

/** The endings of TypeScript files that run. */
export const typeScriptEndings: readonly string[] = ['.ts', '.tsx', '.mts', '.cts'];

/** What TypeScript may stand for an ending of JavaScript that is written in an import. */
const typeScriptFor: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

const impliedEndings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs', '.json'];

/** The files that an absolute path in an import may mean, most likely first: TypeScript before what it compiles to. */
export function filesMeantBy(path: string): string[] {
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  return [
    ...(typeScriptFor[ending] ?? []).map((other) => stem + other),
    path,
    ...impliedEndings.map((implied) => path + implied),
    ...impliedEndings.map((implied) => join(path, `index${implied}`)),
  ];
}

/** The absolute paths that a bare specifier may mean by `paths` and `baseUrl` of a tsconfig.json, in their order. */
export function pathsMeantBy(specifier: string, { options, pathsBase }: TsConfig): string[] {
  const matches = Object.entries(options.paths ?? {})
    .map(([pattern, targets]) => ({ pattern, targets, star: starOf(specifier, pattern) }))
    .filter((match) => match.star !== undefined)
    .toSorted((a, b) => specificity(b.pattern) - specificity(a.pattern));
  const [best] = matches;
  const mapped = (best?.targets ?? []).map((target) =>
    join(
      pathsBase,
      target.replace('*', () => best?.star ?? ''),
    ),
  );
  return options.baseUrl === undefined ? mapped : [...mapped, join(options.baseUrl, specifier)];
}

/** What the star of a pattern stands for in a specifier, '' without a star, undefined where it does not match. */
function starOf(specifier: string, pattern: string): string | undefined {
  const at = pattern.indexOf('*');
  if (at < 0) return specifier === pattern ? '' : undefined;
  const [head, tail] = [pattern.slice(0, at), pattern.slice(at + 1)];
  const matches =
    specifier.length >= head.length + tail.length && specifier.startsWith(head) && specifier.endsWith(tail);
  return matches ? specifier.slice(head.length, specifier.length - tail.length) : undefined;
}

/** An exact pattern goes before any star, among stars the longest head wins. */
const specificity = (pattern: string) => (pattern.includes('*') ? pattern.indexOf('*') : Infinity);
