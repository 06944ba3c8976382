import type { Random } from '../random.js';
import type { Place } from './place.js';

/** Values that stand somewhere in a base, by what they are: those that fit a place come from places like it. */
export class Donors {
  private readonly values = new Map<string, Map<string, unknown>>();

  add({ shape, value, owner, keys }: Place): void {
    if (value === undefined) return;
    for (const name of [shape.name, fieldOf(owner, keys)]) {
      let own = this.values.get(name);
      if (own === undefined) this.values.set(name, (own = new Map<string, unknown>()));
      own.set(JSON.stringify(value), value);
    }
  }

  /** A value that fits there: mostly of the same field, else of the same definition. */
  for({ shape, owner, keys }: Place, random: Random): unknown {
    const names = [fieldOf(owner, keys), shape.name];
    const name = random.next() < 0.8 ? names[0] : names[1];
    const own = this.values.get(name ?? '') ?? this.values.get(names[0] ?? '') ?? this.values.get(shape.name);
    return own && random.pick([...own.values()]);
  }
}

const fieldOf = (owner: Place | undefined, keys: Place['keys']): string =>
  `${owner?.shape.name ?? ''}/${typeof keys.at(-1) === 'string' ? keys.at(-1) : '[]'}`;
