import type { TypedNode } from '../../../src/schemas/typed/node.js';
import { SCALARS } from '../../../src/schemas/typed/scalars.js';
import type { Random } from '../differential/random.js';

/** Values that each kind of scalar takes. */
const VALUES: Readonly<Record<keyof typeof SCALARS, readonly unknown[]>> = {
  any: [{ a: 1 }, 'a', 5],
  boolean: [true, false],
  bytes: ['aGk=', ''],
  double: [1, 1.5],
  int32: [0, 1, 5],
  int64: [0, 1, 5],
  intOrString: [1, '50%', 'http'],
  microTime: ['2030-01-31T12:00:00.000000Z'],
  quantity: ['1', '500m', '1Gi', 2, 1.5],
  string: ['a', '', 'b-1'],
  time: ['2030-01-31T12:00:00Z', '2030-01-31T12:00:00.5+02:00'],
};

/** Some value that the server can read as this type, not too deep. */
export function randomTyped(node: TypedNode, random: Random, depth = 8): unknown {
  if (node.form === 'scalar') {
    const name = (Object.keys(SCALARS) as (keyof typeof SCALARS)[]).find((each) => SCALARS[each] === node.misfit);
    return random.pick(VALUES[name ?? 'any']);
  }
  const below = (item: TypedNode): unknown => randomTyped(item, random, depth - 1);
  if (node.form === 'list') return depth > 0 ? Array.from({ length: random.below(3) }, () => below(node.item)) : [];
  if (node.form === 'map') return depth > 0 && random.below(3) > 0 ? { a: below(node.item) } : {};
  const fields = [...node.fields];
  const wanted = depth > 0 ? 1 + random.below(3) : 0;
  const chosen = Array.from({ length: Math.min(wanted, fields.length) }, () => random.pick(fields));
  return Object.fromEntries(chosen.flatMap((field) => (field ? [[field[0], below(field[1])]] : [])));
}
