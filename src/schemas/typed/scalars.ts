import { isQuantity } from '../../kubernetes/quantity.js';
import { isBase64 } from '../base64.js';
import { isMicroTime, isTime } from './time.js';

/** Why a value is not what a field takes. */
export interface Misfit {
  readonly code: 'wrong-type' | 'bad-format';
  /** What the field takes, as in `a number`. */
  readonly wanted: string;
  /** What to write, as in `5`, where the value tells. */
  readonly instead?: string | undefined;
}

/** Whether a value, which is there, is what the server reads; says why not. */
export type Scalar = (value: unknown) => Misfit | undefined;

const wrong = (wanted: string, instead?: string): Misfit => ({ code: 'wrong-type', wanted, instead });

const string: Scalar = (value) => (typeof value === 'string' ? undefined : wrong('text', inQuotes(value)));

const boolean: Scalar = (value) =>
  typeof value === 'boolean'
    ? undefined
    : wrong('true or false', BOOLEANS.get(typeof value === 'string' ? value.toLowerCase() : value));

const integer =
  (bits: 32 | 64): Scalar =>
  (value) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return wrong('a whole number', plainNumber(value));
    const limit = 2 ** (bits - 1);
    return value >= -limit && value < limit ? undefined : wrong(`a whole number of ${bits} bits`);
  };

const int32 = integer(32);

const double: Scalar = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? undefined : wrong('a number', plainNumber(value));

// The server trims JSON as it is written: there a line end or a tab is an escape, and no white space.
const AROUND =
  /^[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+|[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/g;

const quantity: Scalar = (value) => {
  if (typeof value !== 'string' && typeof value !== 'number') return wrong('an amount such as 500m or 1Gi');
  const text = typeof value === 'string' ? value.replaceAll(AROUND, '') : value;
  return isQuantity(text) ? undefined : { code: 'bad-format', wanted: 'an amount such as 500m or 1Gi' };
};

const intOrString: Scalar = (value) =>
  typeof value === 'string' || int32(value) === undefined ? undefined : wrong('a whole number or text');

const bytes: Scalar = (value) => {
  if (Array.isArray(value) && value.every(isByte)) return undefined;
  if (typeof value !== 'string') return wrong('text in base64');
  // The server leaves line ends out.
  return isBase64(value.replaceAll(/[\r\n]/g, '')) ? undefined : { code: 'bad-format', wanted: 'text in base64' };
};

const timeOf =
  (isRight: (text: string) => boolean, example: string): Scalar =>
  (value) => {
    const wanted = `a time such as ${example}`;
    if (typeof value !== 'string') return wrong(wanted);
    return isRight(value) ? undefined : { code: 'bad-format', wanted };
  };

/** How the server reads values that are neither lists nor maps. */
export const SCALARS = {
  any: (() => undefined) as Scalar,
  boolean,
  bytes,
  double,
  int32,
  int64: integer(64),
  intOrString,
  microTime: timeOf(isMicroTime, '2030-01-31T12:00:00.000000Z'),
  quantity,
  string,
  time: timeOf(isTime, '2030-01-31T12:00:00Z'),
} as const satisfies Readonly<Record<string, Scalar>>;

/** The name of such a value's kind. */
export type ScalarName = keyof typeof SCALARS;

const BOOLEANS: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  ['true', 'true'],
  ['yes', 'true'],
  ['on', 'true'],
  ['false', 'false'],
  ['no', 'false'],
  ['off', 'false'],
]);

const inQuotes = (value: unknown): string | undefined =>
  typeof value === 'number' || typeof value === 'boolean' ? `"${value}"` : undefined;

const plainNumber = (value: unknown): string | undefined =>
  typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? String(Number(value)) : undefined;

const isByte = (value: unknown): boolean =>
  value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 256);
