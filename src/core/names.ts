import type { Construct } from 'constructs';
import { mapConstructOf, mapOf } from './map-context.js';
import { type OptionPath, report } from './mistakes.js';
import { shown } from './options/values.js';
import { subjectOf } from './origin.js';

const PREFIX = Symbol.for('servicemap.prefix');

/** Makes the name of everything below this construct, up to the map, begin with `prefix-`. */
export function providePrefix(construct: Construct, prefix: string): void {
  Object.defineProperty(construct, PREFIX, { value: prefix });
}

/** An id as text: a program without types may hand over anything, and the check of names says what is wrong with it. */
export function idText(id: unknown): string {
  if (typeof id === 'string') return id;
  return id === undefined || id === null ? '' : shown(id);
}

/**
 * The `metadata.name` for an id: as the user wrote it, behind the prefixes of the components it stands in.
 * @param given the name that the options say, if any: it stands as it is
 */
export function nameIn(scope: Construct, id: string, given?: unknown): string {
  if (typeof given === 'string') return given;
  let name = idText(id);
  let at: Construct | undefined = scope;
  const map = mapConstructOf(scope);
  while (at !== undefined && at !== map) {
    const prefix = (at as { [PREFIX]?: string })[PREFIX];
    if (prefix !== undefined) name = `${prefix}-${name}`;
    at = at.node.scope;
  }
  return name;
}

/** A node id of its own for each kind (`''`: for none), so that a Config `api` may stand beside a StatelessApp `api`. */
export function nodeId(scope: Construct, kind: string, id: string): string {
  const text = idText(id);
  // The tree takes no empty one.
  const wanted = kind === '' ? text || 'unnamed' : `${kind}.${text}`;
  let free = wanted;
  // A true duplicate is a finding of ours; the tree's own exception would hide all that follows.
  for (let count = 2; scope.node.tryFindChild(free) !== undefined; count++) free = `${wanted}.${count}`;
  return free;
}

const DUPLICATE = Symbol.for('servicemap.duplicate');

/** Whether this construct was found to have the name of another workload. */
export function isDuplicate(construct: Construct): boolean {
  return DUPLICATE in construct;
}

/** Says that this construct has a name that is taken, so that its objects are not told as duplicates one by one. */
export function markDuplicate(construct: Construct): void {
  Object.defineProperty(construct, DUPLICATE, { value: true });
}

/**
 * Takes a workload's name in its map; a second one of that name is a finding, whatever its kind.
 * @param option where the name is written
 */
export function claimWorkloadName(construct: Construct, name: string, option: OptionPath): void {
  const map = mapOf(construct);
  const holder = map.workloads.get(name);
  if (holder === undefined) {
    map.workloads.set(name, construct);
    return;
  }
  markDuplicate(construct);
  report(construct, {
    ruleId: 'map/duplicate-workload',
    message: `map ${map.name} has two workloads called "${name}": the other is ${subjectOf(holder)}`,
    help: 'give one of them another name: Services and policies tell the pods of a map apart by the workload name alone',
    option,
  });
}
