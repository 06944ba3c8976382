import { didYouMean } from '../../findings/did-you-mean.js';
import { namespaceOf } from '../../relations/object-set.js';
import { type PodReference, podReferences } from '../../relations/pod-references.js';
import type { Context } from '../context.js';
import type { PodPart } from '../parts.js';
import type { Found } from '../violation.js';
import { absence } from './presence.js';

/** What a pod names of a kind and does not start without. A claim of a StatefulSet stands for every volume of its name. */
function needsOf({ spec, claims }: PodPart, wanted: PodReference['kind'], { set }: Context): readonly PodReference[] {
  const isMade = (path: string): boolean => claims.has(spec.volumes?.[Number(path.split('/')[2])]?.name ?? '');
  return podReferences(set, spec).filter(
    ({ kind, optional, path }) => kind === wanted && !optional && !(path.startsWith('/volumes/') && isMade(path)),
  );
}

/** What to say of the objects of a kind that a pod needs and that are nowhere. */
export function absentNeeds(pod: PodPart, kind: PodReference['kind'], context: Context): Found[] {
  const namespace = namespaceOf(pod.object);
  return needsOf(pod, kind, context).flatMap(
    ({ name, path }) => absence({ group: '', kind, namespace, name }, `${pod.path}${path}`, context) ?? [],
  );
}

/** The fields with the keys of a kind. */
const CONTENT = { ConfigMap: ['data', 'binaryData'], Secret: ['data', 'stringData'] } as const;

/** What to say of the keys that a pod needs, and that its ConfigMaps or Secrets of the set lack. */
export function missingKeys(pod: PodPart, kind: keyof typeof CONTENT, context: Context): Found[] {
  const { set } = context;
  const namespace = namespaceOf(pod.object);
  return needsOf(pod, kind, context).flatMap(({ name, keys }) => {
    const found = keys.length === 0 ? undefined : set.find('', kind, namespace, name);
    if (found === undefined || !set.isSound(found)) return [];
    const known = CONTENT[kind].flatMap((field) => Object.keys((found[field] as object | null | undefined) ?? {}));
    const help = known.length === 0 ? 'it is empty' : `write one of its keys: ${known.slice(0, 8).join(', ')}`;
    return keys
      .filter(({ key }) => !known.includes(key))
      .map(({ key, path }) => ({
        path: `${pod.path}${path}`,
        message: `${kind} "${name}" has no key "${key}"`,
        help: didYouMean(key, known, help),
      }));
  });
}
