/** What is wrong with a value, as one sentence without a full stop; undefined if nothing is. */
export type Check = (value: string) => string | undefined;

/** The kinds of names that Kubernetes tells apart. */
export type NameSyntax =
  | 'dns1123Label'
  | 'dns1123Subdomain'
  | 'dns1035Label'
  | 'portName'
  | 'envName'
  | 'configKey'
  | 'labelKey'
  | 'labelValue'
  | 'annotationKey'
  | 'pathSegment';

interface Rule {
  /** The whole value, apart from its length and what `faults` has beyond it. */
  readonly pattern: RegExp;
  /** In characters. */
  readonly maximum?: number;
  /** Any one character that may stand somewhere in it. */
  readonly allowed: RegExp;
  /** What to write instead, after "use ". */
  readonly advice: string;
  /** More to say of a wrong value than its characters and its length. */
  readonly faults: readonly (readonly [when: RegExp, fault: string])[];
}

const LOWER = 'lower-case letters, digits, and "-" between them';
const MIXED = 'letters, digits, "-", "_" and "."';
const MIXED_INSIDE = 'letters, digits, and "-", "_" and "." between them';
const DASH_EDGES = [
  [/^-/, 'starts with "-"'],
  [/.-$/, 'ends with "-"'],
] as const;
const EDGES = [
  [/^[-_.]/, 'does not start with a letter or digit'],
  [/.[-_.]$/, 'does not end with a letter or digit'],
] as const;

const SUBDOMAIN: Rule = {
  pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  maximum: 253,
  allowed: /[-a-z0-9.]/,
  advice: 'lower-case letters, digits, and "-" and "." between them',
  faults: [
    [/^-|\.-/, 'has a part that starts with "-"'],
    [/[^.]-$|-\./, 'has a part that ends with "-"'],
    [/^\.|\.\.|.\.$/, 'has an empty part beside a "."'],
  ],
};

const QUALIFIED: Rule = {
  pattern: /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/,
  maximum: 63,
  allowed: /[-A-Za-z0-9_.]/,
  advice: MIXED_INSIDE,
  faults: EDGES,
};

const RULES = {
  dns1123Label: {
    pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
    maximum: 63,
    allowed: /[-a-z0-9]/,
    advice: LOWER,
    faults: DASH_EDGES,
  },
  dns1123Subdomain: SUBDOMAIN,
  dns1035Label: {
    pattern: /^[a-z]([-a-z0-9]*[a-z0-9])?$/,
    maximum: 63,
    allowed: /[-a-z0-9]/,
    advice: `${LOWER}; the first must be a letter`,
    faults: [[/^[0-9]/, 'starts with a digit'], ...DASH_EDGES],
  },
  portName: {
    pattern: /^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/,
    maximum: 15,
    allowed: /[-a-z0-9]/,
    advice: `${LOWER}; at least one must be a letter`,
    faults: [[/^[-0-9]+$/, 'has no letter'], [/--/, 'has two "-" in a row'], ...DASH_EDGES],
  },
  envName: {
    pattern: /^(?!\.\.)(?!\.$)[-._a-zA-Z][-._a-zA-Z0-9]*$/,
    allowed: /[-._a-zA-Z0-9]/,
    advice: `${MIXED}; the first must not be a digit`,
    faults: [
      [/^[0-9]/, 'starts with a digit'],
      [/^\.\./, 'starts with ".."'],
      [/^\.$/, 'is only a dot'],
    ],
  },
  configKey: {
    pattern: /^(?!\.\.)(?!\.$)[-._a-zA-Z0-9]+$/,
    maximum: 253,
    allowed: /[-._a-zA-Z0-9]/,
    advice: MIXED,
    faults: [
      [/^\.\./, 'starts with ".."'],
      [/^\.$/, 'is only a dot'],
    ],
  },
  labelValue: { ...QUALIFIED, pattern: /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/ },
  pathSegment: {
    pattern: /^(?!\.{1,2}$)[^/%]+$/s,
    allowed: /[^/%]/,
    advice: 'anything without "/" and "%"',
    faults: [[/^\.{1,2}$/, 'has a meaning of its own in a path']],
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** A DNS label, RFC 1123: names of namespaces, containers, volumes, StatefulSets. */
export const dns1123Label: Check = (value) => problem(value, RULES.dns1123Label);

/** A DNS subdomain, RFC 1123: names of most kinds. */
export const dns1123Subdomain: Check = (value) => problem(value, RULES.dns1123Subdomain);

/** A DNS label, RFC 1035: names of Services. */
const dns1035Label: Check = (value) => problem(value, RULES.dns1035Label);

/** The name of a container's port, and of a Service's port where an Ingress names it. */
export const portName: Check = (value) => problem(value, RULES.portName);

/** The name of an environment variable as every known version takes it; `relaxedEnvNames` in FEATURES has the newer rule. */
export const envName: Check = (value) => problem(value, RULES.envName);

/** A key of a ConfigMap or Secret. */
export const configKey: Check = (value) => problem(value, RULES.configKey);

/** The value of a label; may be empty. */
export const labelValue: Check = (value) => problem(value, RULES.labelValue);

/** A name that only has to fit into a URL: RBAC objects. */
const pathSegment: Check = (value) => problem(value, RULES.pathSegment);

const PATH = /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/;

/** Whether this is a domain and a path, as controllers are called: `k8s.io/ingress-nginx`. */
export function isDomainPath(value: string): boolean {
  const [domain = '', ...path] = value.split('/');
  return dns1123Subdomain(domain) === undefined && PATH.test(path.join('/'));
}

/** The key of a label, with or without the domain and slash before it. */
export const labelKey: Check = (value) => {
  const slash = value.indexOf('/');
  const name = value.slice(slash + 1);
  if (name.includes('/')) return `${quoted(value)} has more than one "/"; use at most one, after a domain`;
  if (slash < 0) return problem(name, QUALIFIED);
  const part = (side: string) => (): string => `in ${quoted(value)}, the part ${side} "/"`;
  return problem(value.slice(0, slash), SUBDOMAIN, part('before')) ?? problem(name, QUALIFIED, part('after'));
};

/** The key of an annotation: as a label's, but its domain may have capital letters. */
export const annotationKey: Check = (value) => {
  const name = value.indexOf('/') + 1;
  return labelKey(value.slice(0, name).toLowerCase() + value.slice(name));
};

/** Every check, by the name of its syntax. */
export const CHECKS: Readonly<Record<NameSyntax, Check>> = {
  dns1123Label,
  dns1123Subdomain,
  dns1035Label,
  portName,
  envName,
  configKey,
  labelKey,
  labelValue,
  annotationKey,
  pathSegment,
};

function problem(value: string, rule: Rule, called?: () => string): string | undefined {
  const tooLong = rule.maximum !== undefined && value.length > rule.maximum;
  if (!tooLong && rule.pattern.test(value)) return undefined;
  const subject = called?.() ?? (value === '' ? 'the name' : quoted(value));
  if (value === '') return `${subject} is empty; use ${rule.advice}`;
  const odd = oddCharacters(value, rule.allowed);
  const faults = [
    ...(odd ? [`has ${odd}`] : []),
    ...rule.faults.filter(([when]) => when.test(value)).map(([, fault]) => fault),
  ];
  const size = tooLong ? [`has ${value.length} characters, at most ${rule.maximum} are possible`] : [];
  const advice = faults.length > 0 ? `; use ${rule.advice}` : '';
  return `${subject} ${[...faults, ...size].join(' and ')}${advice}`;
}

function oddCharacters(value: string, allowed: RegExp): string | undefined {
  const odd = [...new Set(value)].filter((character) => !allowed.test(character)).map(nameOf);
  return odd.length > 0 ? [...new Set(odd)].slice(0, 3).join(' and ') : undefined;
}

function nameOf(character: string): string {
  if (/\p{Lu}/u.test(character)) return 'a capital letter';
  if (/\s/.test(character)) return 'white space';
  return JSON.stringify(character);
}

function quoted(value: string): string {
  return JSON.stringify(value.length > 70 ? `${value.slice(0, 60)}…` : value);
}

/** What the server judges in place of the beginning of a name: for a last "-", and what stands before it, a letter. */
export function nameBegunBy(beginning: string): string {
  return /.-$/s.test(beginning) ? `${beginning.slice(0, -2)}a` : beginning;
}
