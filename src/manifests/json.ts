import { inReadingOrder } from './key-order.js';
import type { Manifest } from './manifest.js';

/**
 * The JSON text of a manifest on one line, keys in reading order, without a line break at its end. Throws a TypeError on
 * what JSON has no form for and would alter or drop: functions, symbols, big integers, dates, NaN, infinities.
 */
export function toJson(manifest: Manifest): string {
  return JSON.stringify(inReadingOrder(manifest), refuseStrangers);
}

const STRANGERS = new Set(['bigint', 'function', 'symbol']);

function refuseStrangers(this: unknown, key: string, value: unknown): unknown {
  // As it was before its toJSON: a date is a text by now.
  const given = (this as Readonly<Record<string, unknown>>)[key];
  if (STRANGERS.has(typeof given)) throw new TypeError(`a manifest cannot hold a ${typeof given}`);
  if (typeof given === 'number' && !Number.isFinite(given)) throw new TypeError(`a manifest cannot hold ${given}`);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return value;
  const type = Object.prototype.toString.call(given);
  if (type !== '[object Object]') throw new TypeError(`a manifest cannot hold ${type}`);
  return value;
}
