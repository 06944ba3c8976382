import { z } from 'zod';
import { byDefault } from '../core/explaining/notes.js';
import type { MapContext } from '../core/map-context.js';
import { checked, named } from '../core/options/strict.js';
import type { EndpointReference } from '../core/references/endpoint.js';
import type { KeyReference } from '../core/references/key.js';
import { isReference } from '../core/references/reference.js';
import { isText, type Text } from '../core/references/text.js';
import { envName } from '../kubernetes/names.js';
import { processTextProblem } from './process-text.js';
import { isSource, renderSource, sourceSchema, type SourceValue } from './env-sources.js';

/** What is known when the manifests are written. */
type KnownValue = string | number | boolean | EndpointReference | KeyReference | Text;

/**
 * The value of an environment variable: numbers and booleans are written as text; references open the path; fields of
 * the pod and of its containers, such as `{ field: 'status.podIP' }`, are known to the cluster only.
 */
export type EnvValue = KnownValue | SourceValue;

/** Environment variables by name. */
export type Env = Record<string, EnvValue>;

const NO_NUMBER = 'must be a number that can be written\nlook at what it was computed from';

const knownValue = checked<KnownValue>((value) => {
  if (isText(value)) return textProblem(value);
  if (isReference(value))
    return value.type === 'volume'
      ? "files can be mounted, not put into a variable\nuse mounts: { '/path': … }"
      : undefined;
  if (value === undefined) return 'has no value\nlook at the name behind the last dot: it may be misspelt';
  if (typeof value === 'number' && !Number.isFinite(value)) return NO_NUMBER;
  if (typeof value === 'string') return processTextProblem(value);
  return isScalar(value)
    ? undefined
    : 'must be a text, a number, true or false, or a reference such as db.host or login.key(…)';
});

/** @internal Judges an {@link EnvValue}. */
export const envValue = z.union([knownValue, sourceSchema]);

function textProblem(text: Text): string | undefined {
  const odd = (text.parts as readonly unknown[]).findIndex((part) =>
    isReference(part) ? part.type === 'volume' : !isScalar(part),
  );
  return odd < 0
    ? processTextProblem(text.parts.filter((part) => typeof part === 'string').join(''))
    : `part ${odd + 1} of the text is no text, number, true, false, host, port, address or key\nlook at what stands in its \${…}`;
}

function isScalar(value: unknown): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : ['string', 'boolean'].includes(typeof value);
}

/** @internal Judges {@link Env}. */
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
    if (isSource(value)) return [{ name, valueFrom: renderSource(value) }];
    if (!isReference(value)) return [{ name, value: String(value) }];
    if (isKey(value)) return [{ name, valueFrom: value.resolve() }];
    const variables = variablesIn(name, value);
    return [
      ...variables.map(({ variable, key }) => ({
        name: byDefault('secretVariable', variable),
        valueFrom: key.resolve(),
      })),
      { name, value: renderParts(value, map, (key) => variables.find((own) => isSame(own.key, key))?.variable ?? '') },
    ];
  });
}

/** A key inside the text of a variable, and the variable of its own that holds it. */
export interface KeyVariable {
  readonly variable: string;
  readonly key: KeyReference;
}

/**
 * The variables for the keys inside the text of variable `name`, e.g. `DATABASE_URL_PASSWORD`. Keys of two sources that
 * would share one are told apart by their source's name.
 */
export function variablesIn(name: string, value: EnvValue): KeyVariable[] {
  if (!isText(value)) return [];
  const keys = keysIn(value).filter((key, index, all) => all.findIndex((other) => isSame(key, other)) === index);
  const short = ({ key }: KeyReference) => `${name}_${upper(key)}`;
  return keys.map((key) => {
    const shared = keys.some((other) => other.source !== key.source && short(other) === short(key));
    return { key, variable: shared ? `${name}_${upper(key.source.name)}_${upper(key.key)}` : short(key) };
  });
}

/** The names of all variables that these become, those for keys inside texts included. */
export function variableNames(env: Readonly<Env>): Set<string> {
  return new Set(
    Object.entries(env).flatMap(([name, value]) => [...variablesIn(name, value).map(({ variable }) => variable), name]),
  );
}

function isSame(a: KeyReference, b: KeyReference): boolean {
  return a.source === b.source && a.key === b.key;
}

function upper(name: string): string {
  return name.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase();
}

/** A text or reference with its parts put together. */
function renderParts(value: Text | EndpointReference, map: MapContext, variableOf: (key: KeyReference) => string) {
  const parts = isText(value) ? value.parts : [value];
  return parts
    .map((part, index) => {
      if (isKey(part)) return `$(${variableOf(part)})`;
      if (isReference(part)) return part.textFrom(map);
      return escaped(String(part), index < parts.length - 1);
    })
    .join('');
}

// Kubernetes reads `$(X)` as a variable and `$$` as a dollar: in a text only we write variables.
function escaped(text: string, goesOn: boolean): string {
  return text.replace(goesOn ? /\$(?=[$(]|$)/g : /\$(?=[$(])/g, '$$$$');
}

/** An argument or a part of a command: texts and references as the map's pods need them. */
export type Argument = string | number | EndpointReference | Text;

/** @internal Judges an {@link Argument}. */
export const argument = checked<Argument>((value) => {
  if (typeof value === 'number' && !Number.isFinite(value)) return NO_NUMBER;
  if (typeof value === 'string') return processTextProblem(value);
  if (typeof value === 'number') return undefined;
  if (!isReference(value) || value.type === 'volume') return 'must be a text, a number, or a reference such as db.host';
  if (keysIn(value).some((key) => key.source.kind === 'Secret')) {
    return 'a secret in an argument can be read by everybody who lists processes or pods\nput it in env, and read the variable in the program';
  }
  if (keysIn(value).length > 0) {
    return "a key of a Config can't stand in an argument\nput it in env and write '$(NAME)' here";
  }
  return isText(value) ? textProblem(value) : undefined;
});

/** The keys of ConfigMaps and Secrets in a value. */
export function keysIn(value: unknown): KeyReference[] {
  if (isText(value)) return value.parts.filter(isKey);
  return isKey(value) ? [value] : [];
}

/** An argument as it stands in the container. */
export function renderArgument(value: Argument, map: MapContext): string {
  return isReference(value) ? renderParts(value, map, () => '') : String(value);
}

function isKey(part: unknown): part is KeyReference {
  return isReference(part) && part.type === 'key';
}
