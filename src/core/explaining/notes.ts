import type { Construct } from 'constructs';
import type { Where } from '../references/party.js';
import type { DefaultId } from './defaults.js';

/** Whose code is the reason for something, and where in it that is written. */
export interface Cause {
  readonly from: { readonly construct: Construct };
  readonly where: Where;
}

/** What renderers say of an object while somebody listens. */
export interface Notes {
  /** What was filled in, with its value where that says more than the reason. */
  readonly defaults: { readonly id: DefaultId; readonly value: unknown }[];
  /** Paths that a policy opens, each with what asks for it. */
  readonly paths: { readonly path: string; readonly cause: Cause }[];
}

let notes: Notes | undefined;

/** Whether somebody listens: what takes time to say is said only then. */
export const isListening = (): boolean => notes !== undefined;

/** Fills in what nobody said, and tells why where somebody listens. */
export function byDefault<T>(id: DefaultId, value: T): T {
  notes?.defaults.push({ id, value });
  return value;
}

/** Tells of a path that a policy opens. */
export function opensPath(path: string, cause: Cause): void {
  notes?.paths.push({ path, cause });
}

/** All that is said while something is made. */
export function notesOf(make: () => unknown): Notes {
  const before = notes;
  const heard: Notes = { defaults: [], paths: [] };
  notes = heard;
  try {
    make();
  } finally {
    notes = before;
  }
  return heard;
}
