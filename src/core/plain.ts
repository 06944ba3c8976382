import { Lazy } from 'cdk8s';

/**
 * A copy of a value as plain JSON: tokens resolved, `undefined` and `null` left out, as the API server does.
 * @throws TypeError on what JSON has no form for, such as a function or an instance of a class
 */
export function plain(value: unknown, path = ''): unknown {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object') {
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
      throw new TypeError(`a ${typeof value} at ${path || '/'} can't be written as JSON`);
    }
    return value;
  }
  if (Array.isArray(value))
    return value.map((item, index) => plain(item, `${path}/${index}`)).filter((item) => item !== undefined);
  const token = resolved(value);
  if (token !== value) return plain(token, path);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`an instance of ${value.constructor.name} at ${path || '/'} can't be written as JSON`);
  }
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const item = plain((value as Record<string, unknown>)[key], `${path}/${key}`);
    if (item !== undefined) copy[key] = item;
  }
  return copy;
}

// cdk8s's two kinds of tokens: Lazy, and anything with resolve().
function resolved(value: object): unknown {
  if (value instanceof Lazy) return (value as unknown as { produce(): unknown }).produce();
  const token = value as { resolve?: unknown };
  return typeof token.resolve === 'function' ? (token.resolve as () => unknown).call(value) : value;
}
