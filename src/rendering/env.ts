import { z } from 'zod';
import type { MapContext } from '../core/map-context.js';
import { checked, named } from '../core/options/strict.js';
import type { EndpointReference } from '../core/references/endpoint.js';
import type { KeyReference } from '../core/references/key.js';
import { isReference, type Reference } from '../core/references/reference.js';
import type { Text, TextPart } from '../core/references/text.js';
import { envName } from '../kubernetes/names.js';

/** The value of an environment variable: numbers and booleans are written as text; references open the path. */
export type EnvValue = string | number | boolean | Reference;

/** Environment variables by name. */
export type Env = Record<string, EnvValue>;

/** Judges an {@link EnvValue}. */
export const envValue = checked<EnvValue>((value) => {
  if (isReference(value))
    return value.type === 'volume'
      ? "files can be mounted, not put into a variable\nuse mounts: { '/path': … }"
      : undefined;
  if (value === undefined) return 'has no value\nlook at the name behind the last dot: it may be misspelt';
  return ['string', 'number', 'boolean'].includes(typeof value)
    ? undefined
    : 'must be a text, a number, true or false, or a reference such as db.host or login.key(…)';
});

/** Judges {@link Env}. */
export const envSchema = z.record(named(envName), envValue);

/** An entry of `env`. */
export interface EnvVar {
  name: string;
  value?: string;
  valueFrom?: unknown;
}

/** The `env` of a container of this map. Keys used inside a text get entries of their own, placed before their use. */
export function renderEnv(env: Readonly<Env>, map: MapContext): EnvVar[] {
  return Object.entries(env).flatMap(([name, value]) => {
    const own: EnvVar[] = [];
    const rendered = renderValue(name, value, map, own);
    return [...own, rendered];
  });
}

function renderValue(name: string, value: EnvValue, map: MapContext, own: EnvVar[]): EnvVar {
  if (!isReference(value)) return { name, value: String(value) };
  if (value.type === 'key') return { name, valueFrom: value.resolve() };
  const parts = value.type === 'text' ? (value as Text).parts : [value];
  const text = parts.map((part) => {
    if (!isKey(part)) return renderPart(part, map);
    const variable = variableFor(name, part);
    if (!own.some((entry) => entry.name === variable)) own.push({ name: variable, valueFrom: part.resolve() });
    return `$(${variable})`;
  });
  return { name, value: text.join('') };
}

/** The variable that holds a key used inside the text of variable `name`, e.g. `DATABASE_URL_PASSWORD`. */
export function variableFor(name: string, key: KeyReference): string {
  return `${name}_${key.key.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase()}`;
}

/** One part of a text that is not a key. A literal `$(` is escaped: in a text only we write variables. */
function renderPart(part: TextPart, map: MapContext): string {
  if (isReference(part)) return (part as EndpointReference).textFrom(map);
  return String(part).replaceAll('$(', () => '$$(');
}

/** An argument or a part of a command: texts and references as the map's pods need them. */
export type Argument = string | number | Reference;

/** Judges an {@link Argument}. */
export const argument = checked<Argument>((value) => {
  if (typeof value === 'string' || typeof value === 'number') return undefined;
  if (!isReference(value) || value.type === 'volume') return 'must be a text, a number, or a reference such as db.host';
  if (keysIn(value).some((key) => key.source.kind === 'Secret')) {
    return 'a secret in an argument can be read by everybody who lists processes or pods\nput it in env, and read the variable in the program';
  }
  return keysIn(value).length > 0
    ? "a key of a Config can't stand in an argument\nput it in env and write '$(NAME)' here"
    : undefined;
});

/** The keys of ConfigMaps and Secrets in a value. */
export function keysIn(value: unknown): KeyReference[] {
  if (!isReference(value)) return [];
  if (isKey(value)) return [value];
  return value.type === 'text' ? (value as Text).parts.filter(isKey) : [];
}

/** An argument as it stands in the container. */
export function renderArgument(value: Argument, map: MapContext): string {
  if (!isReference(value)) return String(value);
  const parts = value.type === 'text' ? (value as Text).parts : [value];
  return parts.map((part) => renderPart(part, map)).join('');
}

function isKey(part: unknown): part is KeyReference {
  return isReference(part) && part.type === 'key';
}
