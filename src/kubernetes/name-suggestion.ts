import { CHECKS, type NameSyntax } from './names.js';

/** How to make a value fit: what to write for other characters, what to cut from its ends, what to put before it. */
interface Repair {
  readonly lower: boolean;
  readonly other: RegExp;
  readonly filler: string;
  readonly ends: RegExp;
  readonly maximum: number;
  /** Put before a value that matches. */
  readonly prefix?: readonly [when: RegExp, text: string];
}

const DASH_ENDS = /^-+|-+$/g;
const ODD_ENDS = /^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g;
const LABEL: Repair = { lower: true, other: /[^a-z0-9]+/g, filler: '-', ends: DASH_ENDS, maximum: 63 };
const MIXED: Repair = { lower: false, other: /[^-A-Za-z0-9_.]+/g, filler: '-', ends: ODD_ENDS, maximum: 63 };

const REPAIRS: Readonly<Record<Exclude<NameSyntax, 'labelKey' | 'annotationKey'>, Repair>> = {
  dns1123Label: LABEL,
  dns1123Subdomain: {
    ...LABEL,
    other: /[^a-z0-9.]+|\.(?=\.)/g,
    ends: /^[-.]+|[-.]+$|-+(?=\.)|(?<=\.)-+/g,
    maximum: 253,
  },
  dns1035Label: { ...LABEL, prefix: [/^[0-9]/, 'x-'] },
  portName: { ...LABEL, maximum: 15, prefix: [/^[-0-9]+$/, 'p-'] },
  envName: {
    lower: false,
    other: /[^-._a-zA-Z0-9]+/g,
    filler: '_',
    ends: /^\.+/g,
    maximum: 253,
    prefix: [/^[0-9]/, '_'],
  },
  configKey: { ...MIXED, ends: /^\.+/g, maximum: 253 },
  labelValue: MIXED,
  pathSegment: { lower: false, other: /[/%]+/g, filler: '-', ends: /^\.{1,2}$/g, maximum: 253 },
};

/**
 * A name close to `value` that the syntax allows, as `bad-name` for `Bad_Name`; undefined if the value is right as it
 * is or nothing of it can stay. `maximum` cuts shorter than the syntax does.
 */
export function suggestName(syntax: NameSyntax, value: string, maximum = Infinity): string | undefined {
  const name = syntax === 'labelKey' || syntax === 'annotationKey' ? keyOf(value) : repaired(value, syntax, maximum);
  return name === '' || name === value || CHECKS[syntax](name) !== undefined ? undefined : name;
}

function keyOf(value: string): string {
  const slash = value.indexOf('/');
  const name = repaired(value.slice(slash + 1), 'labelValue');
  const domain = slash < 0 ? '' : repaired(value.slice(0, slash), 'dns1123Subdomain');
  return domain === '' ? name : `${domain}/${name}`;
}

function repaired(value: string, syntax: keyof typeof REPAIRS, maximum = Infinity): string {
  const { lower, other, filler, ends, prefix, ...repair } = REPAIRS[syntax];
  // Letters lose their accents before what is no letter becomes a filler: "Café" is "cafe".
  const plain = value.normalize('NFKD').replace(/\p{M}+/gu, '');
  const cased = lower ? plain.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase() : plain;
  const clean = cased.replace(other, filler).replace(ends, '');
  const whole = prefix?.[0].test(clean) ? prefix[1] + clean : clean;
  return whole.slice(0, Math.min(maximum, repair.maximum)).replace(ends, '');
}
