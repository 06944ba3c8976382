import { keysOf } from '../kubernetes/pointer.js';

/** Puts a value in, replaces one, or refuses to go on where it is not there. */
export interface ValueOperation {
  /** `add` puts the value in, `replace` puts it in the place of another, `test` demands that it is there. */
  op: 'add' | 'replace' | 'test';
  /** JSON pointer to the place, e.g. `'/spec/replicas'`; `/-` behind a list adds at its end. */
  path: string;
  /** The value, as plain JSON. */
  value: unknown;
}

/** Takes a value out. */
export interface RemoveOperation {
  /** Removes what is at `path`. */
  op: 'remove';
  /** JSON pointer to the place, e.g. `'/spec/strategy'`. */
  path: string;
}

/** Moves or copies a value. */
export interface MoveOperation {
  /** Whether the value stays at `from` too. */
  op: 'move' | 'copy';
  /** JSON pointer to where the value is. */
  from: string;
  /** JSON pointer to where it goes. */
  path: string;
}

/** One operation of RFC 6902 on a rendered object. @see https://www.rfc-editor.org/rfc/rfc6902 */
export type PatchOperation = ValueOperation | RemoveOperation | MoveOperation;

/** Why a patch can't be applied, in words that say what to write. */
export class PatchProblem extends Error {}

/**
 * Applies operations in order to a copy of the document; without any, the document itself is returned.
 * @throws PatchProblem where a path matches nothing or an operation changes nothing
 */
export function applyPatches<T extends object>(document: T, operations: readonly PatchOperation[]): T {
  if (operations.length === 0) return document;
  const root = { document: structuredClone(document) as unknown };
  // Copies of the operations too: later ones change what earlier ones put in, and a patch may be used again.
  for (const operation of operations) apply(root, structuredClone(operation));
  return root.document as T;
}

const INDEX = /^(0|[1-9]\d*)$/;

type Slot = { parent: Record<string, unknown> | unknown[]; key: string };

function apply(root: { document: unknown }, operation: PatchOperation): void {
  switch (operation.op) {
    case 'add':
      return add(slotOf(root, operation.path, operation), operation.value, operation);
    case 'replace': {
      const slot = slotOf(root, operation.path, operation);
      const before = valueAt(slot, operation);
      if (same(before, operation.value))
        throw new PatchProblem(`${describe(operation)} changes nothing: the value is that already`);
      return put(slot, operation.value);
    }
    case 'remove':
      return remove(slotOf(root, operation.path, operation), operation);
    case 'test':
      if (!same(valueAt(slotOf(root, operation.path, operation), operation), operation.value)) {
        throw new PatchProblem(`${describe(operation)} fails: the value is another one`);
      }
      return;
    case 'copy':
    case 'move': {
      if (operation.op === 'move' && operation.from === operation.path) {
        throw new PatchProblem(`${describe(operation)} changes nothing: it is there already`);
      }
      const from = slotOf(root, operation.from, operation);
      const value = structuredClone(valueAt(from, operation));
      if (operation.op === 'move') remove(from, operation);
      return add(slotOf(root, operation.path, operation), value, operation);
    }
  }
}

/** The pointer's parts. @throws PatchProblem where it does not begin with `/` */
function parse(pointer: string, operation: PatchOperation): string[] {
  if (!pointer.startsWith('/')) {
    throw new PatchProblem(`${describe(operation)}: a path begins with "/", e.g. /spec/replicas`);
  }
  return keysOf(pointer);
}

function slotOf(root: { document: unknown }, pointer: string, operation: PatchOperation): Slot {
  const parts = parse(pointer, operation);
  let parent: unknown = root.document;
  parts.slice(0, -1).forEach((part, depth) => {
    const next = isContainer(parent) ? read(parent, part) : undefined;
    if (!isContainer(next)) {
      throw new PatchProblem(
        `${describe(operation)} matches nothing: there is no /${parts.slice(0, depth + 1).join('/')}`,
      );
    }
    parent = next;
  });
  return { parent: parent as Slot['parent'], key: parts.at(-1) ?? '' };
}

function valueAt({ parent, key }: Slot, operation: PatchOperation): unknown {
  const value = read(parent, key);
  if (value === undefined) throw new PatchProblem(`${describe(operation)} matches nothing: there is no "${key}" there`);
  return value;
}

function add({ parent, key }: Slot, value: unknown, operation: PatchOperation): void {
  if (!Array.isArray(parent)) {
    if (Object.hasOwn(parent, key) && same(parent[key], value)) {
      throw new PatchProblem(`${describe(operation)} changes nothing: the value is that already`);
    }
    return put({ parent, key }, value);
  }
  const index = key === '-' ? parent.length : INDEX.test(key) ? Number(key) : Infinity;
  if (index > parent.length) {
    throw new PatchProblem(`${describe(operation)} matches nothing: the list has ${parent.length} items`);
  }
  parent.splice(index, 0, value);
}

function remove(slot: Slot, operation: PatchOperation): void {
  valueAt(slot, operation);
  if (Array.isArray(slot.parent)) slot.parent.splice(Number(slot.key), 1);
  else delete slot.parent[slot.key];
}

function put({ parent, key }: Slot, value: unknown): void {
  // defineProperty: a key `__proto__` is data here, like any other.
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
}

function read(container: Record<string, unknown> | unknown[], key: string): unknown {
  if (Array.isArray(container) && !INDEX.test(key)) return undefined;
  return Object.hasOwn(container, key) ? (container as Record<string, unknown>)[key] : undefined;
}

function isContainer(value: unknown): value is Record<string, unknown> | unknown[] {
  return typeof value === 'object' && value !== null;
}

function same(a: unknown, b: unknown): boolean {
  if (!isContainer(a) || !isContainer(b)) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(read(a, key), read(b, key)))
  );
}

function describe(operation: PatchOperation): string {
  return `patch { op: '${operation.op}', path: '${operation.path}' }`;
}
