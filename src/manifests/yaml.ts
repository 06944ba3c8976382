import { inReadingOrder } from './key-order.js';
import type { Manifest } from './manifest.js';
import { blockText, lineText } from './scalars.js';

type Fields = Readonly<Record<string, unknown>>;

// Readers look for the colon of a key in the next 1,024 characters; beyond that a key needs its question mark.
const LONGEST_BARE_KEY = 1000;

/**
 * The YAML text of a manifest: one document, ending with a line break, that every YAML 1.1 or 1.2 reader takes the same
 * way. Keys stand in reading order, fields that are `undefined` are left out, lists stand under their key as kubectl
 * writes them. Throws a TypeError on values that JSON has no form for: functions, big integers, dates, NaN, infinities.
 */
export function toYaml(manifest: Manifest): string {
  return mapping(inReadingOrder(manifest), '');
}

// Each writer gives whole lines, every one indented: a list item then only replaces the indent of its first line.
function mapping(fields: Fields, indent: string): string {
  let text = '';
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (value === undefined) continue;
    const bare = lineText(key);
    text += indent + (bare.length > LONGEST_BARE_KEY ? `? ${bare}\n${indent}:` : `${bare}:`) + field(value, indent);
  }
  return text;
}

function field(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return ` ${scalar(value, indent)}\n`;
  if (Array.isArray(value)) return value.length === 0 ? ' []\n' : `\n${sequence(value, indent)}`;
  const text = mapping(value as Fields, `${indent}  `);
  return text === '' ? ` ${emptyMap(value)}` : `\n${text}`;
}

function sequence(items: readonly unknown[], indent: string): string {
  let text = '';
  for (const item of items) text += `${indent}- ${listItem(item, indent)}`;
  return text;
}

function listItem(item: unknown, indent: string): string {
  // JSON has no undefined: a hole in a list is null there, since leaving it out would move what follows.
  if (item === undefined || item === null) return 'null\n';
  if (typeof item !== 'object') return `${scalar(item, indent)}\n`;
  const inner = `${indent}  `;
  const text = Array.isArray(item) ? sequence(item, inner) : mapping(item as Fields, inner);
  if (text !== '') return text.slice(inner.length);
  return Array.isArray(item) ? '[]\n' : emptyMap(item);
}

// A Date or a Map has no fields either, and would vanish unnoticed.
function emptyMap(value: object): string {
  const type = Object.prototype.toString.call(value);
  if (type !== '[object Object]') throw new TypeError(`a manifest cannot hold ${type}`);
  return '{}\n';
}

function scalar(value: unknown, indent: string): string {
  if (typeof value === 'string') return value.includes('\n') ? blockText(value, `${indent}  `) : lineText(value);
  if (typeof value === 'boolean' || value === null) return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return numberText(value);
  throw new TypeError(`a manifest cannot hold ${typeof value === 'number' ? value : `a ${typeof value}`}`);
}

// YAML 1.1 takes 1e21 for a string: an exponent needs a dot before it.
function numberText(value: number): string {
  const text = String(value);
  return text.includes('e') && !text.includes('.') ? text.replace('e', '.0e') : text;
}
