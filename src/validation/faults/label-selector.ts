import type { LabelSelector, LabelSelectorRequirement } from '../../kubernetes/generated/types.js';
import { SELECTOR_OPERATORS } from '../../kubernetes/label-selector.js';
import { labelKey, labelValue } from '../../kubernetes/names.js';
import { below } from '../../kubernetes/pointer.js';
import { nameFault } from './name-fault.js';
import { type Found, present } from '../violation.js';

/** What is wrong with a map of labels: with its keys and its values, each at its place. */
export function labelFaults(labels: Readonly<Record<string, string>> | undefined, path: string): Found[] {
  // The server reads null as an empty value.
  const odd = Object.entries(labels ?? {}).filter(([key, value]) => labelKey(key) ?? labelValue(value ?? ''));
  return odd.flatMap(([key, value]) =>
    present([nameFault('labelKey', key, below(path, key)), nameFault('labelValue', value ?? '', below(path, key))]),
  );
}

/** What makes a label selector unreadable for the server; nothing for one that is absent. */
export function selectorFaults(selector: LabelSelector | undefined, path: string): Found[] {
  return [
    ...labelFaults(selector?.matchLabels, `${path}/matchLabels`),
    ...(selector?.matchExpressions ?? []).flatMap((requirement, index) =>
      requirementFaults(requirement ?? {}, `${path}/matchExpressions/${index}`),
    ),
  ];
}

function requirementFaults({ key, operator, values }: Partial<LabelSelectorRequirement>, path: string): Found[] {
  return present([
    operatorFault(operator ?? '', values ?? [], path),
    nameFault('labelKey', key ?? '', `${path}/key`),
    ...(values ?? []).map((value, index) => nameFault('labelValue', value ?? '', `${path}/values/${index}`)),
  ]);
}

function operatorFault(operator: string, values: readonly string[], path: string): Found | undefined {
  const takesValues = SELECTOR_OPERATORS.get(operator);
  if (takesValues === undefined) {
    return {
      path: `${path}/operator`,
      message: operator === '' ? 'the operator is missing' : `"${operator}" is no operator of a label selector`,
      help: `write ${[...SELECTOR_OPERATORS.keys()].join(', ')}`,
    };
  }
  if (takesValues === values.length > 0) return undefined;
  return takesValues
    ? {
        path: `${path}/values`,
        message: `${operator} without values selects by nothing`,
        help: `name the label's values, or write ${operator === 'In' ? 'Exists' : 'DoesNotExist'}`,
      }
    : {
        path: `${path}/values`,
        message: `${operator} takes no values`,
        help: `remove the values, or write ${operator === 'Exists' ? 'In' : 'NotIn'}`,
      };
}
