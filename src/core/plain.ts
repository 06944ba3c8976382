import { Lazy } from './cdk8s.js';

/**
 * A copy of a value as plain JSON: tokens resolved, `undefined` and `null` left out, as the API server does.
 * @throws TypeError on what JSON has no form for, such as a function or an instance of a class
 */
export function plain(value: unknown, path = ''): unknown {
  return copied(value, path === '' ? [] : [path.slice(1)]);
}

// The way down is only made a path where something is wrong: every value of every object comes through here.
function copied(value: unknown, trail: (string | number)[]): unknown {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object') {
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
      throw new TypeError(`a ${typeof value} at /${trail.join('/')} can't be written as JSON`);
    }
    return value;
  }
  if (Array.isArray(value)) return copiedItems(value, trail);
  const token = resolved(value);
  if (token !== value) return copied(token, trail);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`an instance of ${value.constructor.name} at /${trail.join('/')} can't be written as JSON`);
  }
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    trail.push(key);
    const item = copied((value as Record<string, unknown>)[key], trail);
    trail.pop();
    if (item === undefined) continue;
    // A key `__proto__` is data here, like any other.
    if (key === '__proto__')
      Object.defineProperty(copy, key, { value: item, enumerable: true, writable: true, configurable: true });
    else copy[key] = item;
  }
  return copy;
}

function copiedItems(items: readonly unknown[], trail: (string | number)[]): unknown[] {
  const copies: unknown[] = [];
  for (const [index, item] of items.entries()) {
    trail.push(index);
    const copy = copied(item, trail);
    trail.pop();
    if (copy !== undefined) copies.push(copy);
  }
  return copies;
}

/** What in a value JSON has no form for, and where; tokens are left for when they are asked. */
export function unwritable(
  value: unknown,
  above: readonly object[] = [],
): { readonly what: string; readonly path: (string | number)[] } | undefined {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    return { what: `a ${typeof value}`, path: [] };
  }
  if (typeof value === 'number' && !Number.isFinite(value)) return { what: String(value), path: [] };
  if (typeof value !== 'object' || value === null || isToken(value)) return undefined;
  if (above.includes(value)) return { what: 'itself', path: [] };
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) {
    return { what: `an instance of ${value.constructor.name}`, path: [] };
  }
  for (const [key, item] of Object.entries(value)) {
    const found = unwritable(item, [...above, value]);
    if (found !== undefined) return { ...found, path: [Array.isArray(value) ? Number(key) : key, ...found.path] };
  }
  return undefined;
}

function isToken(value: object): boolean {
  return value instanceof Lazy || typeof (value as { resolve?: unknown }).resolve === 'function';
}

// cdk8s's two kinds of tokens: Lazy, and anything with resolve().
function resolved(value: object): unknown {
  if (value instanceof Lazy) return (value as unknown as { produce(): unknown }).produce();
  const token = value as { resolve?: unknown };
  return typeof token.resolve === 'function' ? (token.resolve as () => unknown).call(value) : value;
}
