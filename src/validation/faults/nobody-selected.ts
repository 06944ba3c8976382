import type { LabelSelector } from '../../kubernetes/generated/types.js';
import type { Manifest } from '../../manifests/manifest.js';
import { hasMakers } from '../../relations/custom-kinds.js';
import { isExternal } from '../../relations/externals.js';
import { namespaceOf } from '../../relations/object-set.js';
import { podsIn } from '../../relations/pods.js';
import type { Context } from '../context.js';
import type { Found } from '../violation.js';

/** Pods are shown as an example to write from; more than these are not looked through. */
const LOOKED_AT = 100;

/**
 * What to say of an object whose selector fits no pod of its namespace. Nothing where a custom object there may make
 * pods, or where the object is itself declared as external; less where others may put pods into the namespace.
 */
export function nobodySelected(
  object: Manifest,
  selector: LabelSelector,
  path: string,
  { set, externals }: Context,
): Found | undefined {
  const namespace = namespaceOf(object);
  const outside = isExternal(externals, { kind: object.kind, namespace, name: object.metadata.name });
  if (outside || hasMakers(set, namespace)) return undefined;
  return {
    path,
    message: `no pod of namespace "${namespace}" has the labels ${selectorText(selector)}`,
    help: closest(selector, podsIn(set, namespace).slice(0, LOOKED_AT)),
    ...(set.owns(namespace) ? {} : { severity: 'warning' }),
  };
}

/** A selector on one line, as kubectl takes it. */
function selectorText({ matchLabels, matchExpressions }: LabelSelector): string {
  const labels = Object.entries(matchLabels ?? {}).map(([key, value]) => `${key}=${value ?? ''}`);
  const expressions = (matchExpressions ?? [])
    .filter(Boolean)
    .map(({ key, operator, values }) =>
      values?.length ? `${key} ${operator} (${values.join(', ')})` : `${key} ${operator}`,
    );
  return [...labels, ...expressions].join(',');
}

type Labelled = ReturnType<typeof podsIn>[number];

function closest({ matchLabels }: LabelSelector, pods: readonly Labelled[]): string {
  const wanted = Object.entries(matchLabels ?? {});
  const shared = ({ labels }: Labelled) => wanted.filter(([key]) => Object.hasOwn(labels, key));
  const best = pods.toSorted((a, b) => shared(b).length - shared(a).length)[0];
  if (best === undefined || shared(best).length === 0) return 'write labels that the pods have, or add the pods';
  const text = shared(best).map(([key]) => `${key}=${best.labels[key] ?? ''}`);
  return `write the labels of the pods that are meant; those of ${best.object.kind} "${best.object.metadata.name}" have ${text.join(',')}`;
}
