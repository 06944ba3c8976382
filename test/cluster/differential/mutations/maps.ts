import type { Operator } from './operator.js';
import { type Fields, isFields, type Place } from './place.js';
import { WORDS } from './strings.js';

const map = (place: Place): boolean => isFields(place.value) && place.shape.type === 'map';

const RESOURCES = [
  'cpu',
  'memory',
  'storage',
  'ephemeral-storage',
  'pods',
  'hugepages-2Mi',
  'hugepages-1Gi',
  'hugepages-',
  'example.com/gpu',
  'gpu',
  'requests.cpu',
  'limits.cpu',
  'requests.example.com/gpu',
  'limits.example.com/gpu',
  'count/pods',
  'count/a.b',
  'services.nodeports',
  'kubernetes.io/a',
  'attachable-volumes-a',
  'persistentvolumeclaims',
  'CPU',
  'example.com/',
  'requests.storage',
  'requests.requests.com/a',
];
const LABELS = [
  'kubernetes.io/metadata.name',
  'pod-security.kubernetes.io/enforce',
  'container.apparmor.security.beta.kubernetes.io/main',
  'kubernetes.io/ingress.class',
  'Example.com/a',
  'a/b/c',
];

/** What maps may have as keys, and their values. */
export const maps: readonly Operator[] = [
  {
    name: 'an entry of any key',
    weight: 4,
    fits: map,
    change: ({ value, shape }, { random }) => {
      const amounts = shape.item()?.type === 'quantity';
      const key = random.pick(amounts ? RESOURCES : random.next() < 0.2 ? LABELS : WORDS) ?? '';
      return { ...(value as Fields), [key]: amounts ? random.pick(['1', '0', '4Mi']) : random.pick(['a', '', 'true']) };
    },
  },
  {
    name: 'another key',
    weight: 4,
    fits: (place) => map(place) && Object.keys(place.value as Fields).length > 0,
    change: ({ value, shape }, { random }) => {
      const { [random.pick(Object.keys(value as Fields)) ?? '']: first, ...rest } = value as Fields;
      return { ...rest, [random.pick(shape.item()?.type === 'quantity' ? RESOURCES : WORDS) ?? '']: first };
    },
  },
  { name: 'a null entry', weight: 1, fits: map, change: ({ value }) => ({ ...(value as Fields), a: null }) },
  {
    name: 'a large entry',
    weight: 0.3,
    fits: map,
    change: ({ value }, { random }) => ({
      ...(value as Fields),
      large: 'YWFh'.repeat(random.pick([16, 17, 262_144 / 4, 262_144 / 4 + 1, 262_144, 262_145, 350_000]) ?? 1),
    }),
  },
];
