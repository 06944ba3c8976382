import { isPlain } from '../../src/core/options/values.js';
import type { Manifest } from '../../src/manifests/manifest.js';
import { exportedSchemas } from '../cluster/options/schemas.js';
import { type Example, synthesized } from './examples.js';
import { variantsOf } from './variants.js';

/** An option of an example: whose it is, where it stands, what it says. */
export interface Option {
  /** `StatelessApp`, from the name of the schema that judges it. */
  readonly of: string;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Which call of a schema, in the order of the program, and where in what it was given. */
interface Place extends Option {
  readonly call: number;
}

/** What a program says and makes; `change` puts something else where one option stands. */
type Run = (change?: { readonly place: Place; readonly to: unknown }) => {
  readonly places: Place[];
  readonly objects: Manifest[];
  readonly findings: string;
};

/**
 * Which option each value of an example's objects comes from, found by saying something else in each option, one after
 * the other, and looking at what comes out differently. What no option changes is written by itself.
 */
export async function traced(example: Example): Promise<(object: number, pointer: string) => Option | undefined> {
  const run = await runner(example);
  const { places, objects } = run();
  const before = objects.map(leavesOf);
  const changes = places.flatMap((place) => changesBy(place, before, run));
  return (object, pointer) => {
    const at = `${object}${pointer}`;
    const value = before[object]?.get(pointer);
    const says = ({ place }: Change): boolean => [place.value, place.path.at(-1)].some((said) => saysSame(said, value));
    const sources = changes.filter((change) =>
      value === undefined
        ? isGone(change, at, before[object])
        : change.changed.has(at) && (!change.whole.has(object) || says(change)),
    );
    // The one that says just this, else the one that decides the least beside it.
    const rank = (change: Change): number => (says(change) ? 0 : 1e6) + change.changed.size;
    return sources.toSorted((a, b) => rank(a) - rank(b) || b.place.path.length - a.place.path.length)[0]?.place;
  };
}

/** Whether an option says just what was written; `8080` may have become a text. */
export const saysSame = (said: unknown, written: unknown): boolean => {
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
  return text(said) !== undefined && text(said) === text(written);
};

/** What comes out differently when an option says something else. */
interface Change {
  readonly place: Place;
  /** Pointers of values that are not the same any more, and whether they are gone; each behind the object's index. */
  readonly changed: ReadonlyMap<string, 'gone' | 'other'>;
  /** Objects that are not there any more. */
  readonly whole: ReadonlySet<number>;
}

/** Whether nothing of an object's part is left, though the object itself is. */
function isGone({ changed, whole }: Change, at: string, leaves: ReadonlyMap<string, unknown> = new Map()): boolean {
  const index = Number.parseInt(at, 10);
  const parts = [...leaves.keys()].map((pointer) => `${index}${pointer}`).filter((part) => part.startsWith(`${at}/`));
  return !whole.has(index) && parts.length > 0 && parts.every((part) => changed.get(part) === 'gone');
}

/** What the first other value changes that nothing is wrong with, and what leaving the option out changes. */
function changesBy(place: Place, before: readonly Leaves[], run: Run): Change[] {
  const found: Change[] = [];
  for (const to of variantsOf(place.value)) {
    if (found.length > 0 && to !== undefined) continue;
    const { objects, findings } = run({ place, to });
    if (findings === '') found.push({ place, ...differences(before, objects.map(leavesOf)) });
  }
  return found;
}

type Leaves = ReadonlyMap<string, unknown>;

/** Where objects differ. They are told apart by kind and name; where those changed, by their order. */
function differences(before: readonly Leaves[], after: readonly Leaves[]): Pick<Change, 'changed' | 'whole'> {
  const named = new Map(after.map((leaves) => [identity(leaves), leaves]));
  const changed = new Map<string, 'gone' | 'other'>();
  const whole = new Set<number>();
  for (const [index, leaves] of before.entries()) {
    const other = named.get(identity(leaves)) ?? (before.length === after.length ? after[index] : undefined);
    if (other === undefined) whole.add(index);
    for (const [pointer, value] of leaves) {
      if (other?.get(pointer) === value) continue;
      changed.set(`${index}${pointer}`, other?.has(pointer) === true ? 'other' : 'gone');
    }
  }
  return { changed, whole };
}

const identity = (leaves: Leaves): string =>
  ['/kind', '/metadata/namespace', '/metadata/name'].map((pointer) => String(leaves.get(pointer))).join(' ');

/** The single values of an object, by JSON pointer. */
function leavesOf(object: unknown): Map<string, unknown> {
  const leaves = new Map<string, unknown>();
  const visit = (value: unknown, pointer: string): void => {
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    if (entries.length === 0) leaves.set(pointer, typeof value === 'object' ? '{}' : value);
    for (const [key, item] of entries) visit(item, `${pointer}/${key}`);
  };
  visit(object, '');
  return leaves;
}

async function runner(example: Example): Promise<Run> {
  const judges = [...(await exportedSchemas('rendering'))]
    .filter(([name]) => name !== 'appSchema')
    .map(([name, schema]) => ({ of: titleOf(name), schema, judge: schema.safeParse.bind(schema) }));
  return (change) => {
    const places: Place[] = [];
    let call = 0;
    for (const { of, schema, judge } of judges) {
      schema.safeParse = (value, context) => {
        const now = call++;
        places.push(...placesIn(value).map((place) => ({ ...place, call: now, of })));
        return judge(change?.place.call === now ? replaced(value, change.place.path, change.to) : value, context);
      };
    }
    try {
      return { places, ...synthesized(example) };
    } finally {
      for (const { schema, judge } of judges) schema.safeParse = judge;
    }
  };
}

const titleOf = (schema: string): string => {
  const title = schema.replace(/Schema$/, '');
  return `${title[0]?.toUpperCase()}${title.slice(1)}`;
};

/** Every part of what was written down that is a value of its own; constructs and references are one. */
function placesIn(value: unknown, path: Option['path'] = []): Omit<Place, 'call' | 'of'>[] {
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : isPlain(value)
      ? Object.entries(value)
      : [];
  if (entries.length === 0) return value === undefined ? [] : [{ path, value }];
  const own = path.length > 0 ? [{ path, value }] : [];
  return [...own, ...entries.flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

/** A value with something else at a path; what is `undefined` is left out. */
function replaced(value: unknown, [key, ...rest]: Option['path'], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, index) => (index === key ? replaced(item, rest, to) : item));
    return items.filter((item) => item !== undefined);
  }
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).map(([name, item]) => [name, name === key ? replaced(item, rest, to) : item]);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}
