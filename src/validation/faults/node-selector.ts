import type { NodeSelector, NodeSelectorRequirement, NodeSelectorTerm } from '../../kubernetes/generated/types.js';
import { fromItems } from './items.js';
import { nameFault } from './name-fault.js';
import { type Found, present } from '../violation.js';

type Requirement = Partial<NodeSelectorRequirement>;

/** How many values each operator of a node selector takes. */
const VALUES: Readonly<Record<string, 'some' | 'none' | 'one'>> = {
  In: 'some',
  NotIn: 'some',
  Exists: 'none',
  DoesNotExist: 'none',
  Gt: 'one',
  Lt: 'one',
};

/** What makes a node selector unreadable for the server. Whether values must be values of labels depends on the version. */
export function nodeSelectorFaults(selector: NodeSelector, path: string, judgesValues: boolean): Found[] {
  const terms = `${path}/nodeSelectorTerms`;
  if ((selector.nodeSelectorTerms ?? []).length === 0) {
    return [{ path: terms, message: 'the selector has no terms', help: 'write a term, or remove the selector' }];
  }
  return fromItems(selector.nodeSelectorTerms, (term, index) =>
    nodeTermFaults(term, `${terms}/${index}`, judgesValues),
  );
}

/** What makes one term of a node selector unreadable. */
export function nodeTermFaults(term: NodeSelectorTerm, path: string, judgesValues: boolean): Found[] {
  return [
    ...fromItems(term.matchExpressions, (requirement: Requirement, at) =>
      labelFaults(requirement, `${path}/matchExpressions/${at}`, judgesValues),
    ),
    ...fromItems(term.matchFields, (requirement: Requirement, at) =>
      fieldFaults(requirement, `${path}/matchFields/${at}`),
    ),
  ];
}

function labelFaults({ key, operator, values }: Requirement, path: string, judgesValues: boolean): Found[] {
  const judged = judgesValues ? (values ?? []) : [];
  return present([
    countFault(operator ?? '', (values ?? []).length, path),
    nameFault('labelKey', key ?? '', `${path}/key`),
    ...judged.map((value, index) => nameFault('labelValue', value ?? '', `${path}/values/${index}`)),
  ]);
}

function countFault(operator: string, count: number, path: string): Found | undefined {
  const wanted = VALUES[operator];
  const at = `${path}/values`;
  if (wanted === undefined) return operatorFault(operator, Object.keys(VALUES), path);
  if (wanted === 'some' && count === 0) {
    return { path: at, message: `${operator} without values selects by nothing`, help: "name the label's values" };
  }
  if (wanted === 'none' && count > 0)
    return { path: at, message: `${operator} takes no values`, help: 'remove the values' };
  if (wanted === 'one' && count !== 1) {
    return { path: at, message: `${operator} compares with one value, but has ${count}`, help: 'write one number' };
  }
  return undefined;
}

function fieldFaults({ key, operator, values }: Requirement, path: string): Found[] {
  const at = `${path}/values`;
  const fits = operator === 'In' || operator === 'NotIn';
  const found = [
    fits ? undefined : operatorFault(operator ?? '', ['In', 'NotIn'], path),
    fits && (values ?? []).length !== 1
      ? { path: at, message: `${operator} of a field has ${(values ?? []).length} values`, help: 'write one value' }
      : undefined,
    key === 'metadata.name'
      ? undefined
      : { path: `${path}/key`, message: `"${key ?? ''}" is no field to select by`, help: 'write metadata.name' },
    ...(key === 'metadata.name' ? (values ?? []) : []).map((value, index) =>
      nameFault('dns1123Subdomain', value ?? '', `${at}/${index}`),
    ),
  ];
  return present(found);
}

function operatorFault(operator: string, known: readonly string[], path: string): Found {
  const message = operator === '' ? 'the operator is missing' : `"${operator}" is no operator here`;
  return { path: `${path}/operator`, message, help: `write ${known.join(', ')}` };
}
