import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { isSlipOf } from '../../findings/did-you-mean.js';

/**
 * A class that is called nearly as one that the cluster names: a warning, since the cluster may have more than those.
 * @param known the classes that its options name
 */
export function classMistakes(
  kind: 'IngressClass' | 'StorageClass',
  name: string | false | undefined,
  known: readonly (string | undefined)[],
  option: OptionPath,
): Mistake[] {
  if (typeof name !== 'string' || known.includes(name)) return [];
  const meant = known.find((one) => one !== undefined && isMeant(name, one));
  if (meant === undefined) return [];
  return [
    {
      ruleId: 'cluster/class',
      severity: 'warning',
      message: `${kind} ${name} is not the one that the cluster is said to have`,
      help: `did you mean "${meant}"?`,
      option,
    },
  ];
}

const withoutDigits = (name: string) => name.replaceAll(/\d/g, '');

/** Names that differ in their numbers alone are of a series, unless a digit was typed twice. */
const isMeant = (name: string, known: string): boolean =>
  withoutDigits(name) === withoutDigits(known)
    ? name.replace(/(\d)\1/, '$1') === known
    : isSlipOf(name, known) || name.toLowerCase() === known.toLowerCase();
