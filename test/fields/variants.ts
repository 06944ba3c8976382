/** Something else that an option could say, the likeliest to be right first; `undefined` leaves it out. */
export function variantsOf(value: unknown): unknown[] {
  switch (typeof value) {
    case 'number':
      return [value + 1, undefined, value - 1, value * 2];
    case 'boolean':
      return [!value, undefined];
    case 'string':
      return [...counted(value), `${value}x`, undefined, 'x', ...WORDS.filter((word) => word !== value)];
    default:
      return [undefined];
  }
}

/** The text with its first number one higher: what quantities, schedules and addresses take. */
function counted(value: string): string[] {
  const next = value.replace(/\d+/, (digits) => String(Number(digits) + 1));
  return next === value ? [] : [next];
}

/** Words of Kubernetes that stand where only some are allowed. */
const WORDS = [
  'Never',
  'Always',
  'TCP',
  'UDP',
  'Exact',
  'Delete',
  'Retain',
  'ClusterIP',
  'None',
  'In',
  'Ignore',
  'Exists',
];
