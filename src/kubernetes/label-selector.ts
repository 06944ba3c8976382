import type { LabelSelector, LabelSelectorRequirement } from './generated/types.js';

/** The operators of a label selector, with whether they take values. */
export const SELECTOR_OPERATORS: ReadonlyMap<string, boolean> = new Map([
  ['In', true],
  ['NotIn', true],
  ['Exists', false],
  ['DoesNotExist', false],
]);

type Labels = Readonly<Record<string, string>>;

/** Whether a selector demands nothing; the server then takes it for all or for none, as the field says. */
export function selectsAnything(selector: LabelSelector): boolean {
  return Object.keys(selector.matchLabels ?? {}).length === 0 && (selector.matchExpressions ?? []).length === 0;
}

/** Whether labels fulfil all that a selector demands; one that demands nothing is fulfilled by any. */
export function selects({ matchLabels, matchExpressions }: LabelSelector, labels: Labels | undefined): boolean {
  const has = labels ?? {};
  // The server reads null as an empty value.
  const equal = Object.entries(matchLabels ?? {}).every(([key, value]) => valueOf(has, key) === (value ?? ''));
  return equal && (matchExpressions ?? []).every((requirement) => fulfils(has, requirement));
}

function fulfils(labels: Labels, { key, operator, values }: LabelSelectorRequirement): boolean {
  const value = valueOf(labels, key);
  const named = value !== undefined && (values ?? []).some((one) => (one ?? '') === value);
  switch (operator) {
    case 'In':
      return named;
    case 'NotIn':
      return !named;
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}

function valueOf(labels: Labels, key: string): string | undefined {
  return Object.hasOwn(labels, key) ? (labels[key] ?? '') : undefined;
}
