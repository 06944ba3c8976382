import type { LabelSelector } from '../../kubernetes/generated/types.js';
import { isSet } from './is-set.js';
import { nameFault } from './name-fault.js';
import type { PodPart } from '../parts.js';
import { type Found, present } from '../violation.js';

/** Labels of the pod itself by which others are told from it. */
interface LabelKeys {
  readonly labelSelector?: LabelSelector;
  readonly matchLabelKeys?: readonly string[];
  readonly mismatchLabelKeys?: readonly string[];
}

/** What is wrong with keys of labels: they stand beside a selector that does not name them already. */
export function labelKeyFaults(term: LabelKeys, pod: PodPart, path: string): Found[] {
  const { labelSelector, matchLabelKeys, mismatchLabelKeys } = term;
  const both = (matchLabelKeys ?? []).flatMap((key, index) =>
    mismatchLabelKeys?.includes(key)
      ? [
          {
            path: `${path}/matchLabelKeys/${index}`,
            message: `"${key}" stands in mismatchLabelKeys too`,
            help: 'keep one',
          },
        ]
      : [],
  );
  return [
    ...syntaxFaults(matchLabelKeys, labelSelector, `${path}/matchLabelKeys`),
    ...syntaxFaults(mismatchLabelKeys, labelSelector, `${path}/mismatchLabelKeys`),
    ...repeatedKeys(term, pod).map((key) => selectedFault(key, matchLabelKeys ?? [], path)),
    ...both,
  ];
}

/** The same, for servers that let the selector name no key at all. */
export function apartLabelKeyFaults({ labelSelector, matchLabelKeys = [] }: LabelKeys, path: string): Found[] {
  const selected = new Set([
    ...Object.keys(labelSelector?.matchLabels ?? {}),
    ...(labelSelector?.matchExpressions ?? []).map((expression) => expression?.key),
  ]);
  const keys = matchLabelKeys ?? [];
  return [
    ...syntaxFaults(keys, labelSelector, `${path}/matchLabelKeys`),
    ...keys.filter((key) => selected.has(key)).map((key) => selectedFault(key, keys, path)),
  ];
}

function syntaxFaults(keys: readonly string[] | undefined, selector: LabelSelector | undefined, path: string): Found[] {
  if (!isSet(keys) || keys.length === 0) return [];
  if (!isSet(selector)) return [{ path, message: 'there is no labelSelector', help: 'write one, or drop the keys' }];
  return keys.flatMap((key, index) => {
    return present([nameFault('labelKey', key ?? '', `${path}/${index}`)]);
  });
}

function selectedFault(key: string, keys: readonly string[], path: string): Found {
  return {
    path: `${path}/matchLabelKeys/${keys.indexOf(key)}`,
    message: `the labelSelector names "${key}" already`,
    help: 'drop it from one of them',
  };
}

/** Keys that an expression repeats; the server adds one to a Pod for each key whose label the Pod has. */
function repeatedKeys({ labelSelector, matchLabelKeys, mismatchLabelKeys }: LabelKeys, pod: PodPart): string[] {
  if (!isSet(labelSelector)) return [];
  const own = pod.object.kind === 'Pod' ? (pod.metadata.labels ?? {}) : {};
  const added = [...(matchLabelKeys ?? []), ...(mismatchLabelKeys ?? [])].filter((key) => Object.hasOwn(own, key));
  const written = (labelSelector.matchExpressions ?? []).map((expression) => expression?.key ?? '');
  const seen = new Set(Object.keys(labelSelector.matchLabels ?? {}));
  return [...written, ...added].filter((key) => {
    const again = seen.has(key) && matchLabelKeys?.includes(key);
    seen.add(key);
    return again;
  });
}
