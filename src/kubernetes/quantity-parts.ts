import { parseQuantity } from './quantity.js';

// As many digits the server surely holds in 64 bits.
const FEW_DIGITS = 18;
// By these powers of ten it multiplies what overflows, and keeps the lower half; by others it gives nothing.
const IN_ONE_STEP = new Set([0, 1, 2, 3, 6, 9]);

/** How much the server reads in an amount, rounded up to this many decimal places: in 64 bits, too few for some. */
function counted(amount: string | number, places: 0 | 3): bigint {
  const { nanos = 0n } = parseQuantity(amount) ?? {};
  const unit = 10n ** BigInt(9 - places);
  const exact = nanos > 0n ? (nanos + unit - 1n) / unit : nanos / unit;
  const held = BigInt.asIntN(64, exact);
  return held !== exact && overflowsToNothing(String(amount), places) ? 0n : held;
}

/** Whether the server sees parts of one in an amount: it counts thousandths. */
export function hasParts(amount: string | number): boolean {
  return counted(amount, 3) % 1000n !== 0n;
}

/** Whether an amount is so large that the server, which counts whole ones, reads it as less than nothing. */
export function overflowsBelowNothing(amount: string | number): boolean {
  return (parseQuantity(amount)?.nanos ?? 0n) > 0n && counted(amount, 0) < 0n;
}

const UNITS = ['', 'k', 'M', 'G', 'T', 'P', 'E'];

function overflowsToNothing(text: string, places: number): boolean {
  const parts = /^[-+]?0*([0-9]*)(?:\.([0-9]*))?(?:[eE]([-+]?[0-9]+)|([kMGTPE]?))$/.exec(text);
  if (!parts) return false;
  const [, whole = '', fraction = '', exponent, unit = ''] = parts;
  if (whole.length + fraction.length > FEW_DIGITS) return false;
  const power = exponent === undefined ? 3 * UNITS.indexOf(unit) : Number(exponent);
  return !IN_ONE_STEP.has(power - fraction.length + places);
}
