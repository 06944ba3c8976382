import { compareQuantities, isQuantity } from '../../../src/kubernetes/quantity.js';
import type { Manifest } from '../../../src/manifests/manifest.js';

/**
 * What of an object is not in the server's answer, as `/spec/replicas: sent 3, got nothing`. Servers drop without a
 * word what their version does not know or has switched off. What they add is none of our concern.
 */
export function lost(sent: Manifest, answer: Manifest): string[] {
  return lostAt('', storedForm(sent), answer);
}

/** A Secret's `stringData` is for writing only: it comes back as `data`. */
function storedForm(manifest: Manifest): Manifest {
  const { stringData, ...stored } = manifest;
  if (manifest.kind !== 'Secret' || stringData === undefined) return manifest;
  const data: Record<string, string> = { ...(manifest['data'] as Record<string, string> | undefined) };
  for (const [key, value] of Object.entries(stringData as Record<string, string>)) {
    data[key] = Buffer.from(value).toString('base64');
  }
  return { ...stored, data };
}

function lostAt(path: string, sent: unknown, got: unknown): string[] {
  if (Array.isArray(sent)) return lostOfList(path, sent, got);
  if (!isObject(sent)) return isSame(sent, got) || isUnwritten(path, sent, got) ? [] : [difference(path, sent, got)];
  if (!isObject(got)) return isEmptyMap(path, sent) && got === undefined ? [] : [difference(path, sent, got)];
  return Object.entries(sent).flatMap(([key, value]) => lostAt(`${path}/${escaped(key)}`, value, got[key]));
}

/** Admission may put items into a list, but those sent must be there, in their order: env and args live by it. */
function lostOfList(path: string, sent: readonly unknown[], got: unknown): string[] {
  // Nothing and a list of nothing are the same to the server, which writes neither.
  if (sent.length === 0 && (got === undefined || got === null)) return [];
  if (!Array.isArray(got)) return [difference(path, sent, got)];
  const items: readonly unknown[] = got;
  if (items.length === sent.length) {
    return sent.flatMap((item, index) => lostAt(`${path}/${index}`, item, items[index]));
  }
  let next = 0;
  return sent.flatMap((item, index) => {
    const found = items.findIndex((other, at) => at >= next && lostAt('', item, other).length === 0);
    if (found === -1) return [difference(`${path}/${index}`, item, undefined)];
    next = found + 1;
    return [];
  });
}

/** Maps that say the same where they are empty and where they are left out; `emptyDir: {}` and its like do not. */
const MAPS = ['data', 'binaryData', 'hard', 'default', 'defaultRequest', 'max', 'min', 'maxLimitRequestRatio'];

const isEmptyMap = (path: string, sent: object): boolean =>
  MAPS.includes(path.slice(path.lastIndexOf('/') + 1)) && Object.keys(sent).length === 0;

/** The server writes amounts in one form: `1000m` comes back as `1`, and the number 1 too. */
function isSame(sent: unknown, got: unknown): boolean {
  if (sent === got) return true;
  const [a, b] = [amount(sent), amount(got)];
  return typeof got === 'string' && a !== undefined && b !== undefined && compareQuantities(a, b) === 0;
}

/** Fields that the server leaves out where they say what their absence says; all others it gives back as they are. */
const UNWRITTEN: Readonly<Record<string, unknown>> = {
  hostNetwork: false,
  initialDelaySeconds: 0,
  minReadySeconds: 0,
  paused: false,
  readOnly: false,
  value: '',
};

function isUnwritten(path: string, sent: unknown, got: unknown): boolean {
  const field = path.slice(path.lastIndexOf('/') + 1);
  return got === undefined && Object.hasOwn(UNWRITTEN, field) && UNWRITTEN[field] === sent;
}

const amount = (value: unknown): string | number | undefined =>
  (typeof value === 'string' || typeof value === 'number') && isQuantity(value) ? value : undefined;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const difference = (path: string, sent: unknown, got: unknown): string =>
  `${path}: sent ${shown(sent)}, got ${shown(got)}`;
