import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { copied } from '../core/options/values.js';
import type { PatchOperation } from '../core/patches.js';
import { unwritable } from '../core/plain.js';

/** Operations on rendered objects, by kind; each must match and change something. */
export type Patches<Kind extends string = string> = Partial<Record<Kind, PatchOperation[]>>;

const NEEDED_BY = { add: 'value', replace: 'value', test: 'value', remove: undefined, move: 'from', copy: 'from' };

const pointer = named((path) =>
  path.startsWith('/') ? undefined : "must begin with '/'\nwrite it like '/spec/replicas'",
);
const patch = strict({
  op: z.enum(['add', 'replace', 'test', 'remove', 'move', 'copy']),
  path: pointer,
  from: pointer.optional(),
  value: z.unknown().optional(),
})
  .superRefine(({ op, ...parts }, context) => {
    const needed = NEEDED_BY[op];
    for (const option of ['from', 'value'] as const) {
      if (option === needed && parts[option] === undefined) {
        context.addIssue({ code: 'custom', path: [], message: `lacks ${option}\nadd ${option}: …` });
      } else if (option !== needed && parts[option] !== undefined) {
        context.addIssue({ code: 'custom', path: [option], message: `says nothing to op '${op}'\ndrop it` });
      }
    }
    const found = unwritable(parts.value);
    if (found !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['value', ...found.path],
        message: `YAML has no form for ${found.what}`,
      });
    }
  })
  // What the caller changes later is none of ours.
  .overwrite((operation) => copied(operation)) as unknown as z.ZodType<PatchOperation, PatchOperation>;

/** @internal Judges a list of operations. */
export const patchOperations = z.array(patch).min(1);

/** @internal Judges patches for these kinds. */
export function patchesOf<const Kind extends string>(kinds: readonly Kind[]) {
  const shape = Object.fromEntries(kinds.map((kind) => [kind, z.array(patch).optional()]));
  return strict(shape) as unknown as z.ZodType<Patches<Kind>, Patches<Kind>>;
}
