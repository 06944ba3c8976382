import type { z } from 'zod';
import { isPlain, valueAt } from './values.js';

type Issue = z.core.$ZodIssue;
type Union = z.core.$ZodIssueInvalidUnion;

/** The complaints of the branch of a union that comes nearest to the value; `undefined` where it is of no branch's shape. */
export function bestBranch(union: Union, value: unknown): readonly Issue[] | undefined {
  return bestBranches(union, value)[0];
}

/** The complaints of all branches of a union that come equally near to the value, in the order of the branches. */
export function bestBranches(union: Union, value: unknown): (readonly Issue[])[] {
  // Options are written down: an instance of a class is none, whatever fields it has.
  if (!isPlain(value) && !Array.isArray(value)) return [];
  const weighed = branchesOf(union)
    .filter((branch) => !branch.some(isOfWhole))
    .map((branch) => ({ branch, weight: branch.reduce((sum, issue) => sum + weight(issue, value), 0) }))
    .toSorted((a, b) => a.weight - b.weight);
  return weighed.filter(({ weight }) => weight === weighed[0]?.weight).map(({ branch }) => branch);
}

/** What the branches ask of the value as a whole. */
export function needsOf(union: Union): readonly Issue[] {
  return branchesOf(union).flatMap((branch) => branch.filter(isOfWhole));
}

/** The path of an issue, with keys and indexes only. */
export function pathOf(issue: Issue): (string | number)[] {
  return issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
}

/** The complaints of each branch; a union inside the union adds its own branches. */
export function branchesOf(union: Union): (readonly Issue[])[] {
  return union.errors.flatMap((branch) => {
    const [only, ...more] = branch;
    return only?.code === 'invalid_union' && only.path.length === 0 && more.length === 0 ? branchesOf(only) : [branch];
  });
}

// The value is not of the branch's shape at all, so the branch has nothing to say of its parts.
function isOfWhole(issue: Issue): boolean {
  return issue.path.length === 0 && issue.code !== 'unrecognized_keys';
}

// A branch that knows all the keys is nearer than one that does not, and one that is wrong deep inside nearer than one
// that is wrong on top.
function weight(issue: Issue, value: unknown): number {
  if (issue.code === 'unrecognized_keys') return (10 * issue.keys.length) / (issue.path.length + 1);
  const depth = Math.max(1, issue.path.length);
  if (valueAt(value, pathOf(issue)) === undefined) return 4 / depth;
  return (isOfWrongType(issue) || issue.code === 'invalid_key' ? 8 : 1) / depth;
}

// A union that has no branch for the value at all is as wrong as one type in the place of another.
function isOfWrongType(issue: Issue): boolean {
  if (issue.code !== 'invalid_union') return issue.code === 'invalid_type';
  const branches = branchesOf(issue);
  return (
    branches.length > 0 && branches.every((branch) => branch.some((inner) => isOfWhole(inner) && isOfWrongType(inner)))
  );
}
