import { type Dropped, droppedField } from '../dropped.js';
import { inWords } from '../place.js';
import type { StructureProblem } from '../schemas.js';
import type { TypedNode } from './node.js';
import type { Misfit } from './scalars.js';
import { unknownField } from '../unknown-field.js';
import { refuse, startWalk, type Walk } from '../walk.js';

/** A walk through an object, or to where a custom resource has a type of the API. */
interface TypedWalk extends Walk {
  /** What the server drops. @default nothing */
  readonly dropped?: Dropped | undefined;
}

/** What the server would say on reading an object of this type from JSON, unknown fields not allowed. */
export function judgeTyped(object: unknown, type: TypedNode, dropped?: Dropped): StructureProblem[] {
  const walk = { ...startWalk(), dropped };
  judgeTypedAt(object, type, walk);
  return walk.problems;
}

/** The same of a value within an object, where a walk has come to. */
export function judgeTypedAt(value: unknown, node: TypedNode, walk: TypedWalk): void {
  // What is null was left out, for the server.
  if (value === null || value === undefined) return;
  if (node.form === 'scalar') {
    const misfit = node.misfit(value);
    if (misfit) refuseAs(misfit, value, walk);
  } else if (node.form === 'list') {
    if (!Array.isArray(value)) refuseAs(A_LIST, value, walk);
    else visitItems(value, node, walk);
  } else if (typeof value !== 'object' || Array.isArray(value)) {
    refuseAs(A_MAP, value, walk);
  } else if (node.form === 'map') {
    visitValues(value as Readonly<Record<string, unknown>>, node.item, walk);
  } else {
    visitFields(value as Readonly<Record<string, unknown>>, node, walk);
  }
}

function visitItems(items: readonly unknown[], { item }: TypedNode, walk: TypedWalk): void {
  const depth = walk.trail.length;
  for (let index = 0; index < items.length; index += 1) {
    walk.trail[depth] = index;
    judgeTypedAt(items[index], item, walk);
  }
  walk.trail.length = depth;
}

function visitValues(values: Readonly<Record<string, unknown>>, item: TypedNode, walk: TypedWalk): void {
  const depth = walk.trail.length;
  for (const key of Object.keys(values)) {
    walk.trail[depth] = key;
    judgeTypedAt(values[key], item, walk);
  }
  walk.trail.length = depth;
}

function visitFields(values: Readonly<Record<string, unknown>>, node: TypedNode, walk: TypedWalk): void {
  const depth = walk.trail.length;
  const dropped = walk.dropped?.get(node.name);
  for (const key of Object.keys(values)) {
    const value = values[key];
    // Absent in JSON.
    if (value === undefined) continue;
    walk.trail[depth] = key;
    const field = node.fields.get(key);
    const rows = dropped?.get(key);
    const loss = rows && field && droppedField(value, rows, walk.trail);
    if (loss) walk.problems.push(loss);
    if (field) judgeTypedAt(value, field, walk);
    else walk.problems.push(unknownField(walk.trail, `no field of ${node.name}`, [...node.fields.keys()]));
  }
  walk.trail.length = depth;
}

const A_LIST: Misfit = { code: 'wrong-type', wanted: 'a list' };
const A_MAP: Misfit = { code: 'wrong-type', wanted: 'a map' };

function refuseAs({ code, wanted, instead = wanted }: Misfit, value: unknown, walk: Walk): void {
  refuse(walk, code, `is ${inWords(value)}, not ${wanted}`, `write ${instead}`);
}
