import type { Toleration } from '../../kubernetes/generated/types.js';
import { choiceFaults } from './choice-fault.js';
import { isSet } from './is-set.js';
import { nameFault } from './name-fault.js';
import { type Found, present } from '../violation.js';

/** What is wrong with a toleration; servers compare numbers where a gate is on. */
export function tolerationFaults(toleration: Toleration, compares: boolean, path: string): Found[] {
  const { key, operator, effect, tolerationSeconds } = toleration;
  const fault = key ? nameFault('labelKey', key, `${path}/key`) : undefined;
  return [
    ...present([fault]),
    ...(!key && operator !== 'Exists'
      ? [
          {
            path: `${path}/operator`,
            message: 'a toleration without a key tolerates nothing',
            help: 'write operator: Exists',
          },
        ]
      : []),
    ...(isSet(tolerationSeconds) && effect !== 'NoExecute'
      ? [
          {
            path: `${path}/effect`,
            message: 'tolerationSeconds need the effect NoExecute',
            help: 'write effect: NoExecute',
          },
        ]
      : []),
    ...choiceFaults(effect, ['NoSchedule', 'PreferNoSchedule', 'NoExecute', ''], `${path}/effect`),
    ...choiceFaults(operator, ['Equal', 'Exists', 'Gt', 'Lt', ''], `${path}/operator`),
    ...valueFaults(toleration, compares, path),
  ];
}

function valueFaults({ operator, value }: Toleration, compares: boolean, path: string): Found[] {
  const at = `${path}/value`;
  if (operator === 'Exists') {
    return value ? [{ path: at, message: 'Exists takes no value', help: 'drop it, or write operator: Equal' }] : [];
  }
  if (operator !== 'Gt' && operator !== 'Lt') {
    return present([value ? nameFault('labelValue', value, at) : undefined]);
  }
  if (!compares) {
    const message = `the server knows no ${operator} of tolerations`;
    return [{ path: `${path}/operator`, message, help: 'write Equal or Exists' }];
  }
  return isInteger(value ?? '')
    ? []
    : [{ path: at, message: `"${value ?? ''}" is no number`, help: 'write a whole number' }];
}

function isInteger(value: string): boolean {
  if (!/^(0|-?[1-9][0-9]*)$/.test(value)) return false;
  const number = BigInt(value);
  return BigInt.asIntN(64, number) === number;
}
