import type { OptionPath } from '../mistakes.js';

/** `ports.http.port`, as one would write it; arguments of a call have no name. */
export function written(option: OptionPath): string {
  return option
    .filter((key) => !/^#\d+$/.test(String(key)))
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : /^[\w$]+$/.test(key) ? `${index > 0 ? '.' : ''}${key}` : `['${key}']`,
    )
    .join('');
}
