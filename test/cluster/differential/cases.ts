import type { Manifest } from '../../../src/manifests/manifest.js';
import type { Case, Mutation } from './case.js';
import { pointer, withValue } from './json.js';
import { Donors } from './mutations/donors.js';
import { operators } from './mutations/index.js';
import { genericPath, type Place, placesOf } from './mutations/place.js';
import { Random } from './random.js';
import type { Shape } from './schema/shape.js';

/** How many cases in a hundred are changed twice. */
const TWICE = 0.2;

/** How often a place is one that is not set. */
const ABSENT = 0.25;

/** A dry run does not mind a version, and asks nobody for node ports. */
const IN_EARNEST = /^\/metadata\/resourceVersion$/;
const SERVICE_IN_EARNEST = /^\/spec\/(.*[nN]odePort|ports|ports\/\[\]|type)$/;

interface Base {
  readonly object: Manifest;
  readonly shape: Shape;
}

interface Kind {
  readonly bases: readonly Base[];
  readonly weight: number;
}

/** Makes cases of bases, each by its number: the same bases, seed and number give the same case. */
export function caseMaker(
  objects: readonly Manifest[],
  shapeOf: (object: Manifest) => Shape,
): (seed: number, number: number) => Case {
  const donors = new Donors();
  const kinds = new Map<string, { bases: Base[]; weight: number }>();
  for (const object of objects) {
    const shape = shapeOf(object);
    const places = placesOf(object, shape);
    for (const place of places) donors.add(place);
    const kind = kinds.get(object.kind) ?? { bases: [], weight: 0 };
    kind.bases.push({ object, shape });
    kind.weight += places.length;
    kinds.set(object.kind, kind);
  }
  // A kind with a hundred times the places of another is drawn ten times as often.
  const drawn = [...kinds.values()].map((kind): [Kind, number] => [kind, Math.sqrt(kind.weight)]);
  return (seed, number) => {
    const random = new Random(seed, number);
    const base = random.pick(random.weighted(drawn)?.bases ?? []);
    if (base === undefined) throw new Error('there are no bases');
    const mutations: Mutation[] = [];
    let object: Manifest = base.object;
    const times = random.next() < TWICE ? 2 : 1;
    // A change that changes nothing, such as a value drawn again, is drawn anew.
    for (let tries = 0; mutations.length < times && tries < 50; tries++) {
      const changed = change(object, base.shape, random, donors);
      if (changed === undefined) continue;
      object = changed.object;
      mutations.push(changed.mutation);
    }
    const real = mutations.some(
      ({ path }) => IN_EARNEST.test(path) || (base.object.kind === 'Service' && SERVICE_IN_EARNEST.test(path)),
    );
    return { kind: base.object.kind, base: base.object.metadata.name, mutations, object, real };
  };
}

function change(
  object: Manifest,
  shape: Shape,
  random: Random,
  donors: Donors,
): { object: Manifest; mutation: Mutation } | undefined {
  const absent = random.next() < ABSENT;
  const places = placesOf(object, shape).filter(({ value }) => (value === undefined) === absent);
  const place = random.pick(places);
  const fitting = place && operators.filter((operator) => operator.fits(place));
  const operator = fitting && random.weighted(fitting.map((one) => [one, one.weight] as const));
  if (place === undefined || operator === undefined) return undefined;
  const value = operator.change(place, { random, donors });
  if (JSON.stringify(value) === JSON.stringify(place.value) || misleading(place, value)) return undefined;
  const mutation = {
    name: operator.name,
    path: genericPath(place),
    at: pointer(place.keys),
    value: JSON.stringify(value) as string | undefined,
  };
  return { object: withValue(object, place.keys, value) as Manifest, mutation };
}

/** Another kind, rightly written, is another object: nothing that was made of this one. */
function misleading({ keys }: Place, value: unknown): boolean {
  return (
    keys.length === 1 &&
    (keys[0] === 'kind' || keys[0] === 'apiVersion') &&
    typeof value === 'string' &&
    value.length > 1
  );
}
