import { markFaulty } from '../../core/faulty.js';
import { type OptionPath, report } from '../../core/mistakes.js';
import type { Party } from '../../core/references/party.js';
import { isReference, type Reference } from '../../core/references/reference.js';
import { keysIn } from '../../rendering/env.js';
import { containerAt, containersOf } from '../../rendering/pod-options.js';
import type { JudgedPod } from '../judged-pod.js';
import type { Patches } from '../patches.js';

/** A reference among Kubernetes fields that are passed through, and where it is written. */
export interface PassedReference {
  readonly reference: Reference;
  readonly option: OptionPath;
}

/** All references in `pod`, in `container` of each container, and in patches. */
export function passedReferences(options: JudgedPod & { readonly patches?: Patches }): PassedReference[] {
  const containers = containersOf(options, '').map((container) => ({
    value: container.options.container,
    option: [...containerAt(container), 'container'],
  }));
  const parts = [
    { value: options.pod, option: ['pod'] },
    ...containers,
    { value: options.patches, option: ['patches'] },
  ];
  return parts.flatMap(({ value, option }) => referencesBelow(value, option));
}

function referencesBelow(value: unknown, option: OptionPath): PassedReference[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isReference(value)) return [{ reference: value, option }];
  const prototype: unknown = Object.getPrototypeOf(value);
  // Tokens of cdk8s hold nothing of ours.
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    referencesBelow(item, [...option, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Opens the paths of references among Kubernetes fields, as those in options do. */
export function connectPassed(user: Party, options: JudgedPod & { readonly patches?: Patches }): void {
  for (const { reference, option } of passedReferences(options)) {
    if (reference.type === 'text' && keysIn(reference).length > 0) {
      // Rendering it would throw.
      markFaulty(user.construct, String(option[0]));
      report(user.construct, {
        ruleId: 'reference/pass-through',
        message: 'a text with a key of a Config or Secret in it needs a variable of its own, which only env makes',
        help: "put the text into env, and write '$(NAME)' here",
        option,
      });
    } else {
      reference.connect(user, { option });
    }
  }
}
