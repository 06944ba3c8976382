import type { StructureCode } from '../schemas/schemas.js';

const UNSOUND = new Set<StructureCode>(['removed-kind', 'unknown-kind', 'wrong-type', 'bad-format']);

/** Whether the types of an object's fields can't be relied on after a problem of structure. */
export const isUnsound = (code: StructureCode): boolean => UNSOUND.has(code);
