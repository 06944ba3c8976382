import type { StructureProblem } from '../schemas.js';
import { refuse, type Walk } from '../walk.js';
import type { StructuralSchema } from './schema.js';

/** Judges a value by what its schema says in `allOf`, `anyOf`, `oneOf` and `not`; `faultsOf` judges it by one of them. */
export function judgeAlternatives(
  { allOf, anyOf, oneOf, not }: StructuralSchema,
  walk: Walk,
  faultsOf: (schema: StructuralSchema) => readonly StructureProblem[],
): void {
  for (const one of allOf ?? []) for (const problem of faultsOf(one)) walk.problems.push(problem);
  if (anyOf) judgeCount(anyOf, anyOf.map(faultsOf), 'at least', walk);
  if (oneOf) judgeCount(oneOf, oneOf.map(faultsOf), 'exactly', walk);
  if (not && faultsOf(not).length === 0) {
    refuse(
      walk,
      'not-allowed',
      'is what its schema forbids',
      not.required ? `leave out ${not.required.join(' or ')}` : 'write otherwise',
    );
  }
}

function judgeCount(
  forms: readonly StructuralSchema[],
  faults: readonly (readonly StructureProblem[])[],
  how: 'at least' | 'exactly',
  walk: Walk,
): void {
  const fitting = faults.filter(({ length }) => length === 0).length;
  if (fitting === 1 || (fitting > 1 && how === 'at least')) return;
  const names = forms.map(({ required }) => required?.join(' with '));
  const list = names.join(', ');
  if (names.every((name) => name !== undefined)) {
    refuse(walk, 'not-allowed', `has ${fitting === 0 ? 'none' : fitting} of ${list}`, `write ${how} one of them`);
  } else if (fitting > 1) {
    refuse(walk, 'not-allowed', `fits ${fitting} of the forms that its schema allows`, 'write what fits exactly one');
  } else {
    const nearest = faults.toSorted((a, b) => a.length - b.length)[0]?.[0];
    refuse(
      walk,
      'not-allowed',
      'fits none of the forms that its schema allows',
      nearest?.help ?? 'write what fits one',
    );
  }
}
