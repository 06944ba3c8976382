/** A scalar as Kubernetes tools read it, which is YAML 1.1 in the dialect of sigs.k8s.io/yaml. */
export type Scalar = string | number | boolean | null;

const spellings = (...words: readonly string[]) =>
  words.flatMap((word) => [word, (word[0] as string).toUpperCase() + word.slice(1), word.toUpperCase()]);

const entries = (words: readonly string[], value: Scalar) => words.map((word): [string, Scalar] => [word, value]);

const WORDS: ReadonlyMap<string, Scalar> = new Map([
  ...entries(spellings('y', 'yes', 'true', 'on'), true),
  ...entries(spellings('n', 'no', 'false', 'off'), false),
  ...entries(['', '~', ...spellings('null')], null),
  ...entries(['.nan', '.NaN', '.NAN'], NaN),
  ...entries(['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'], Infinity),
  ...entries(['-.inf', '-.Inf', '-.INF'], -Infinity),
]);

const LONGEST_WORD = 5;
const MAY_BE_WORD = /^[yYnNtTfFoO~.+-]/;
const INTEGER = /^([-+]?)(0[bB][01]+|0[oO]?[0-7]+|0[xX][\da-fA-F]+|0|[1-9]\d*)$/;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const DOT_FLOAT = /^\.\d+(?:_\d+)*(?:[eE][-+]?\d+(?:_\d+)*)?$/;

/** What a scalar without quotes and tag means. Not finite are `.inf` and `.nan`, which JSON has no form for. */
export function plainScalar(text: string): Scalar {
  if (text.length <= LONGEST_WORD && (text === '' || MAY_BE_WORD.test(text))) {
    const word = WORDS.get(text);
    if (word !== undefined) return word;
  }
  const first = text.charCodeAt(0);
  // Behind a leading dot Go is stricter about underscores.
  if (first === 0x2e) return DOT_FLOAT.test(text) ? float(text.replaceAll('_', ''), text) : text;
  const isNumeric = (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d;
  return isNumeric ? numeric(text) : text;
}

function numeric(text: string): number | string {
  const digits = text.includes('_') ? text.replaceAll('_', '') : text;
  if (/^[1-9]\d{0,14}$/.test(digits)) return Number(digits);
  const whole = integer(digits);
  // Not -0, which JSON does not tell apart.
  if (whole !== undefined) return Number(whole);
  return FLOAT.test(digits) ? float(digits, text) : text;
}

/** Of 64 bits at most: beyond them decimal and older octal digits are a float, the rest is text. */
function integer(digits: string): bigint | undefined {
  const [, sign = '', magnitude] = INTEGER.exec(digits) ?? [];
  if (magnitude === undefined) return undefined;
  const value = BigInt(/^0\d/.test(magnitude) ? `0o${magnitude.slice(1)}` : magnitude.toLowerCase());
  // Only without a sign does Go try once more, without room for one.
  const bits = sign === '' ? 64n : 63n;
  if (sign === '-') return value <= 1n << bits ? -value : undefined;
  return value < 1n << bits ? value : undefined;
}

function float(digits: string, text: string): number | string {
  const value = Number(digits);
  return Number.isFinite(value) ? value || 0 : text;
}

/**
 * A plain key as the text that Kubernetes tools make of it: `0777` is `511`, `yes` is `true`. Undefined for null and for
 * whole numbers too large for a signed one, which they refuse.
 */
export function plainKey(source: string): string | undefined {
  const key = plainScalar(source);
  if (typeof key === 'string') return key;
  if (typeof key === 'boolean') return String(key);
  if (key === null) return undefined;
  const whole = integer(source.replaceAll('_', ''));
  if (whole === undefined) return floatKey(key);
  return whole < 1n << 63n ? whole.toString() : undefined;
}

/** A float as Go prints it in 32 bits: the fewest digits that tell it apart, an exponent from a million on. */
function floatKey(key: number): string {
  if (!Number.isFinite(key)) return Number.isNaN(key) ? '.nan' : key > 0 ? '.inf' : '-.inf';
  const single = Math.fround(key);
  const short = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((count) => single.toExponential(count));
  const [mantissa = '', power = '0'] = (short.find((text) => Math.fround(Number(text)) === single) ?? '').split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 6) return String(Number(`${mantissa}e${power}`));
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
