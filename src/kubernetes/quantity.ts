type Format = 'decimal' | 'binary' | 'exponent';

/** An amount such as `'250m'`, `'1.5Gi'` or `2`, exactly. */
export interface ParsedQuantity {
  /** In billionths, the finest that the server keeps: what is finer it rounds away from zero. */
  readonly nanos: bigint;
  /** Which kind of unit it was written with, and sums of it are written with. */
  readonly format: Format;
}

const DECIMAL_UNITS = new Map([
  ['n', -9],
  ['u', -6],
  ['m', -3],
  ['', 0],
  ['k', 3],
  ['M', 6],
  ['G', 9],
  ['T', 12],
  ['P', 15],
  ['E', 18],
]);
const BINARY_UNITS = new Map([
  ['Ki', 10],
  ['Mi', 20],
  ['Gi', 30],
  ['Ti', 40],
  ['Pi', 50],
  ['Ei', 60],
]);

const NANO = 10n ** 9n;
const LARGEST_BINARY = (2n ** 63n - 1n) * NANO;
// No resource comes near: this only keeps `1e999999999` from filling the memory.
const LARGEST_POWER = 1000;

/** Reads an amount as the server does, which takes a missing number for 0 (`'Gi'`); undefined if it is none. */
export function parseQuantity(value: string | number): ParsedQuantity | undefined {
  const text = String(value);
  const parts = /^([-+]?)([0-9]*)(?:\.([0-9]*))?((?:[eEinumkKMGTP]*[-+]?[0-9]*))$/.exec(text);
  if (text === '' || !parts) return undefined;
  const [, sign = '', whole = '', fraction = '', suffix = ''] = parts;
  const unit = unitOf(suffix);
  // Without a digit the server's quick way reads 0, and its exact way fails.
  const inexact = unit && (unit.format === 'binary' ? unit.exponent > 40 : unit.exponent < -9);
  if (!unit || (whole + fraction === '' && inexact)) return undefined;
  const digits = BigInt(whole + fraction);
  const magnitude =
    unit.format === 'binary'
      ? smaller(scaled(digits << BigInt(unit.exponent), 9 - fraction.length), LARGEST_BINARY)
      : scaled(digits, unit.exponent - fraction.length + 9);
  const tiny = unit.format === 'binary' && magnitude > 0n && magnitude < NANO;
  return { nanos: sign === '-' ? -magnitude : magnitude, format: tiny ? 'decimal' : unit.format };
}

/** Whether the server can read the value as an amount. */
export function isQuantity(value: string | number): boolean {
  return parseQuantity(value) !== undefined;
}

/** Negative if `a` is less than `b`, positive if it is more, 0 if they are the same amount (`'1'` and `'1000m'`). */
export function compareQuantities(a: string | number, b: string | number): number {
  const difference = parsed(a).nanos - parsed(b).nanos;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The sum in the server's own form, in the kind of unit of the first that is not 0: `'1Gi'` and `'512Mi'` give `'1536Mi'`. */
export function addQuantities(...quantities: readonly (string | number)[]): string {
  const sum = quantities.map(parsed).reduce(
    (total, next) => ({
      nanos: total.nanos + next.nanos,
      format: total.nanos === 0n ? next.format : total.format,
    }),
    { nanos: 0n, format: 'decimal' },
  );
  return formatQuantity(sum);
}

/** The one form in which the server gives an amount back: no fraction, the largest unit that allows that. */
export function formatQuantity({ nanos, format }: ParsedQuantity): string {
  if (nanos === 0n) return '0';
  const whole = nanos / NANO;
  if (format === 'binary' && nanos % NANO === 0n && (whole >= 1024n || whole <= -1024n)) return inBinary(whole);
  return inDecimal(nanos, format === 'exponent');
}

function inBinary(whole: bigint): string {
  const units = ['', ...BINARY_UNITS.keys()];
  let number = whole;
  let step = 0;
  for (; number % 1024n === 0n && step < units.length - 1; step += 1) number /= 1024n;
  return `${number}${units[step]}`;
}

function inDecimal(nanos: bigint, withExponent: boolean): string {
  const units = [...DECIMAL_UNITS.keys()];
  const largest = withExponent ? Infinity : units.length - 1;
  let number = nanos;
  let step = 0;
  for (; number % 1000n === 0n && step < largest; step += 1) number /= 1000n;
  const exponent = step * 3 - 9;
  if (exponent === 0) return `${number}`;
  return withExponent ? `${number}e${exponent}` : `${number}${units[step]}`;
}

function parsed(value: string | number): ParsedQuantity {
  const quantity = parseQuantity(value);
  if (!quantity) throw new TypeError(`${JSON.stringify(value)} is no quantity`);
  return quantity;
}

function unitOf(suffix: string): { readonly exponent: number; readonly format: Format } | undefined {
  const decimal = DECIMAL_UNITS.get(suffix);
  if (decimal !== undefined) return { exponent: decimal, format: 'decimal' };
  const binary = BINARY_UNITS.get(suffix);
  if (binary !== undefined) return { exponent: binary, format: 'binary' };
  const digits = /^[eE]([-+]?)([0-9]+)$/.exec(suffix);
  const exponent = digits && BigInt(digits[2] ?? 0) * (digits[1] === '-' ? -1n : 1n);
  if (exponent === null || BigInt.asIntN(64, exponent) !== exponent) return undefined;
  // The server keeps the lower half.
  return { exponent: Number(BigInt.asIntN(32, exponent)), format: 'exponent' };
}

/** `digits` times ten to the `power`, rounded up. */
function scaled(digits: bigint, power: number): bigint {
  if (power >= 0) return digits * 10n ** BigInt(Math.min(power, LARGEST_POWER));
  const divisor = 10n ** BigInt(Math.min(-power, LARGEST_POWER));
  return (digits + divisor - 1n) / divisor;
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
