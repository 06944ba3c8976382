import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { labelKey, labelValue } from '../kubernetes/names.js';

/** A taint that pods put up with. @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/ */
export interface Toleration {
  /** The taint's key; without one every taint is meant, which needs `operator: 'Exists'`. @default every key */
  key?: string;
  /**
   * How the taint's value is compared; `'Gt'` and `'Lt'` compare whole numbers and need the feature gate
   * TaintTolerationComparisonOperators.
   * @default 'Equal', as in Kubernetes
   */
  operator?: 'Equal' | 'Exists' | 'Gt' | 'Lt';
  /** The value that the taint's is compared with; `'Exists'` takes none. @default '' */
  value?: string;
  /** The effect of the taint. @default every effect */
  effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
  /** Seconds that a pod stays after the taint came; needs `effect: 'NoExecute'`. @default it stays for good */
  tolerationSeconds?: number;
}

type Fault = readonly [option: keyof Toleration, message: string];

/** @internal Judges a {@link Toleration}. */
export const tolerationSchema = strict({
  key: named(labelKey).optional(),
  operator: z.enum(['Equal', 'Exists', 'Gt', 'Lt']).optional(),
  value: named(labelValue).optional(),
  effect: z.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute']).optional(),
  tolerationSeconds: z.int().optional(),
}).superRefine((toleration, context) => {
  for (const [option, message] of faultsOf(toleration)) {
    context.addIssue({ code: 'custom', path: toleration[option] === undefined ? [] : [option], message });
  }
});

function faultsOf({ key, operator = 'Equal', value = '', effect, tolerationSeconds }: Toleration): Fault[] {
  const faults: Fault[] = [];
  if (key === undefined && operator !== 'Exists')
    faults.push(['operator', "names no key, so it means every taint\nsay operator: 'Exists', or the key"]);
  if (operator === 'Exists' && value !== '')
    faults.push(['value', "says nothing to operator 'Exists'\ndrop it, or say operator: 'Equal'"]);
  if ((operator === 'Gt' || operator === 'Lt') && !isInt64(value))
    faults.push(['value', `must be a whole number, which operator '${operator}' compares\nwrite it like '950'`]);
  if (tolerationSeconds !== undefined && effect !== 'NoExecute')
    faults.push(['tolerationSeconds', "counts only for effect 'NoExecute'\nsay effect: 'NoExecute', or drop it"]);
  return faults;
}

function isInt64(value: string): boolean {
  if (!/^(0|-?[1-9]\d*)$/.test(value)) return false;
  return BigInt.asIntN(64, BigInt(value)) === BigInt(value);
}
