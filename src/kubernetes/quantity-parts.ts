import { parseQuantity } from './quantity.js';

const MILLI = 10n ** 6n;
// As many digits the server surely holds in 64 bits.
const FEW_DIGITS = 18;
// By these powers of ten it multiplies what overflows, and keeps the lower half; by others it gives nothing.
const IN_ONE_STEP = new Set([1, 2, 3, 6, 9]);

/**
 * Whether the server sees parts of one in an amount: it rounds up to thousandths and counts those in 64 bits, which are
 * too few for some whole numbers.
 */
export function hasParts(amount: string | number): boolean {
  const { nanos = 0n } = parseQuantity(amount) ?? {};
  const thousandths = nanos > 0n ? (nanos + MILLI - 1n) / MILLI : nanos / MILLI;
  const held = BigInt.asIntN(64, thousandths);
  if (held !== thousandths && overflowsToNothing(String(amount))) return false;
  return held % 1000n !== 0n;
}

const UNITS = ['', 'k', 'M', 'G', 'T', 'P', 'E'];

function overflowsToNothing(text: string): boolean {
  const parts = /^[-+]?0*([0-9]*)(?:\.([0-9]*))?(?:[eE]([-+]?[0-9]+)|([kMGTPE]?))$/.exec(text);
  if (!parts) return false;
  const [, whole = '', fraction = '', exponent, unit = ''] = parts;
  if (whole.length + fraction.length > FEW_DIGITS) return false;
  const power = exponent === undefined ? 3 * UNITS.indexOf(unit) : Number(exponent);
  return !IN_ONE_STEP.has(power - fraction.length + 3);
}
