import type { IntOrString } from '../../kubernetes/generated/types.js';
import type { Found } from '../violation.js';

/** What is wrong with a count of things that may be said as a share of them, such as 3 or `'25%'`; undefined if nothing is. */
export function intOrPercentFault(value: IntOrString, path: string): Found | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (typeof value === 'number') {
    return value >= 0 ? undefined : { path, message: `${name} is ${value}`, help: 'write 0 or more' };
  }
  if (percentOf(value) !== undefined) return undefined;
  const number = /^\s*([0-9]+)\s*%?\s*$/.exec(value)?.[1];
  const better = number === undefined ? '"25%" or a number such as 1' : value.includes('%') ? `"${number}%"` : number;
  return { path, message: `${name} "${value}" is neither a number nor a percentage`, help: `write ${better}` };
}

/** What is wrong with a share over 100%; undefined for numbers and for what is no percentage. */
export function percentOver100Fault(value: IntOrString, path: string): Found | undefined {
  const percent = percentOf(value);
  if (percent === undefined || percent <= 100) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { path, message: `${name} "${value}" is more than all there are`, help: 'write "100%" or less' };
}

/** The number of a percentage; undefined for anything else. */
export function percentOf(value: IntOrString): number | undefined {
  return typeof value === 'string' && /^[0-9]+%$/.test(value) ? Number(value.slice(0, -1)) : undefined;
}

/** Whether it comes to nothing: 0 or `'0%'`. */
export function isZero(value: IntOrString): boolean {
  return value === 0 || percentOf(value) === 0;
}
