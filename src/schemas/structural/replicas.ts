import { pointerOf } from '../../kubernetes/pointer.js';
import { inWords } from '../place.js';
import { isMap, type JsonMap, type Walk } from '../walk.js';

/** Judges the number that a custom kind can be scaled by; `path` is where its definition says, as in `.spec.replicas`. */
export function judgeReplicas(object: JsonMap, path: string, walk: Walk): void {
  const keys = path.split('.').filter(Boolean);
  const value = keys.reduce<unknown>((below, key) => (isMap(below) ? below[key] : undefined), object);
  if (value === undefined || value === null) return;
  if (Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 31) return;
  walk.problems.push({
    code: 'not-allowed',
    path: pointerOf(keys),
    message: `${keys.join('.')} is ${inWords(value)}, which is no number of replicas`,
    help: 'write a whole number from 0 on',
  });
}
