import { place } from './placed-error.js';

// No name of an export can hold one.
const loneSurrogate = /\p{Surrogate}/u;

/**
 * The text of a module that exports a JSON value as default and its top-level keys by name, as the bundler and
 * CommonJS resolutions of TypeScript allow without import attributes. Throws SyntaxError, with its place in the file at
 * `path`, where it is no JSON.
 */
export function jsonModule(text: string, path: string): string {
  const bare = text.replace(/^\uFEFF/, '');
  const value = parse(bare, path);
  const keys = value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : [];
  const named = keys.filter((key) => key !== 'default' && !loneSurrogate.test(key));
  return [
    `const json = JSON.parse(${JSON.stringify(bare)});`,
    ...named.map((key, at) => `const key${at} = json[${JSON.stringify(key)}];`),
    `export { json as default${named.map((key, at) => `, key${at} as ${JSON.stringify(key)}`).join('')} };`,
  ].join('\n');
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    // Where no position is said, the text ends too early.
    const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? text.length);
    throw place(error as SyntaxError, path, text, offset);
  }
}
