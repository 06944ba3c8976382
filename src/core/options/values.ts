import type { OptionPath } from '../mistakes.js';

/** The part of a value that a path leads to; `undefined` where there is none. */
export function valueAt(value: unknown, path: OptionPath): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

/** Whether a value is an object that was written down, rather than an instance of a class. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A value as a message shows it. */
export function shown(value: unknown): string {
  switch (typeof value) {
    case 'function':
      return 'a function';
    case 'object':
      return value === null ? 'null' : kindOf(value);
    case 'string': {
      const text = JSON.stringify(value);
      return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
    }
    default:
      return String(value);
  }
}

function kindOf(value: object): string {
  if (Array.isArray(value)) return 'a list';
  const name = (value.constructor as { name?: unknown } | undefined)?.name;
  return typeof name !== 'string' || name === 'Object' || name === '' ? 'an object' : `an instance of ${name}`;
}

/** A copy of what was written down; references and other instances of classes stay as they are. What holds itself is cut there. */
export function copied<T>(value: T, above: readonly unknown[] = []): T {
  if (typeof value === 'object' && above.includes(value)) return undefined as T;
  const within = [...above, value];
  if (Array.isArray(value)) return value.map((item: unknown) => copied(item, within)) as T;
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copied(item, within)])) as T;
}
