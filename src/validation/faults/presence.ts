import { didYouMean } from '../../findings/did-you-mean.js';
import { existsByItself } from '../../kubernetes/known-objects.js';
import { isExternal } from '../../relations/externals.js';
import { isMade } from '../../relations/made-objects.js';
import type { Context } from '../context.js';
import type { Found } from '../violation.js';

/** An object that another names. */
interface Wanted {
  /** `''` for the core group. */
  readonly group: string;
  readonly kind: string;
  /** `''` for cluster-wide kinds. */
  readonly namespace: string;
  readonly name: string;
}

/** Whether a named object will be there: in the set, made by something in it, of the cluster's own, or said to be outside. */
function isThere(wanted: Wanted, { set, externals }: Context): boolean {
  const { group, kind, namespace, name } = wanted;
  return (
    set.find(group, kind, namespace, name) !== undefined ||
    existsByItself(wanted) ||
    isExternal(externals, wanted) ||
    isMade(set, kind, namespace, name)
  );
}

/**
 * What to say of an object that is named at a place and is nowhere. In a namespace that the set does not make it weighs
 * less: others may have put it there.
 */
export function absence(wanted: Wanted, path: string, context: Context): Found | undefined {
  if (isThere(wanted, context)) return undefined;
  const { group, kind, namespace, name } = wanted;
  const where = namespace === '' ? '' : ` of namespace "${namespace}"`;
  return {
    path,
    message: `${kind} "${name}"${where} is not among the objects`,
    help: didYouMean(
      name,
      context.set.names(group, kind, namespace),
      `add it, or say that others make it: ${context.declared({ kind, namespace, name })}`,
    ),
    ...(namespace !== '' && context.set.owns(namespace) ? {} : { severity: 'warning' }),
  };
}

/** As {@link absence}, of a cluster-wide class. Where the set makes none of the kind, they are the cluster's. */
export function classAbsence(
  { group, kind, name }: Pick<Wanted, 'group' | 'kind'> & { readonly name: string | null | undefined },
  path: string,
  context: Context,
): Found | undefined {
  if (!name || context.set.ofKind(group, kind).length === 0) return undefined;
  return absence({ group, kind, namespace: '', name }, path, context);
}
