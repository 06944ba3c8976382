import type { Construct } from 'constructs';

const FAULTY = Symbol.for('servicemap.faulty');

/** Says that an option of a construct was wrong and left out; `''` stands for the options as a whole. */
export function markFaulty(construct: Construct, option: string): void {
  const faulty = faultsOf(construct) ?? new Set<string>();
  Object.defineProperty(construct, FAULTY, { value: faulty.add(option), configurable: true });
}

/** Whether an option of this construct was left out because it was wrong: what follows from its absence is no finding. */
export function isFaulty(construct: Construct, option: string): boolean {
  const faulty = faultsOf(construct);
  return faulty !== undefined && (faulty.has(option) || faulty.has(''));
}

/** Whether anything was left out of the options of this construct or of one that it stands in. */
export function standsOnFaults(construct: Construct): boolean {
  return construct.node.scopes.some((scope) => faultsOf(scope) !== undefined);
}

function faultsOf(construct: object): Set<string> | undefined {
  return (construct as { [FAULTY]?: Set<string> })[FAULTY];
}
