import type { Mistake } from '../../core/mistakes.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import { has, type KubernetesVersion } from '../../kubernetes/versions.js';
import type { JudgedPod } from '../judged-pod.js';
import { conflict } from './conflict.js';
import type { PlacedContainer } from './placed-container.js';

/** How containers are run that can't be: terminals without input, restarts that their kind does not have. */
export function containerRunMistakes(
  options: JudgedPod,
  containers: readonly PlacedContainer[],
  version: KubernetesVersion,
): Mistake[] {
  return [
    ...containers.flatMap((container) => inputMistakes(container)),
    ...containers.flatMap((container) => restartMistakes(container, version)),
    ...orderMistakes(options),
  ];
}

function inputMistakes({ at, options: { stdin, stdinOnce, tty } }: PlacedContainer): Mistake[] {
  return [
    ...conflict(stdinOnce && !stdin, 'stdinOnce says nothing without stdin', [...at, 'stdinOnce'], 'add stdin: true'),
    ...conflict(tty && !stdin, 'a terminal needs input', [...at, 'tty'], 'add stdin: true'),
  ];
}

function restartMistakes({ at, role, options }: PlacedContainer, version: KubernetesVersion): Mistake[] {
  const { restart, resizePolicy = {} } = options;
  const policy = [...at, 'restart', 'policy'];
  return [
    ...conflict(
      role === 'sidecar' && restart !== undefined && restart.policy !== 'Always' && has(version, 'nativeSidecars'),
      'a sidecar is always started again',
      policy,
      "say policy: 'Always', or put it into containers",
    ),
    ...conflict(
      role === 'init' && restart?.policy === 'Always',
      'a container that is always started again never ends, so the others would never start',
      policy,
      'put it into sidecars',
    ),
    ...(['cpu', 'memory'] as const).flatMap((resource) =>
      conflict(
        role === 'init' && resizePolicy[resource] === 'RestartContainer',
        'a container that runs to its end is not restarted for its resources',
        [...at, 'resizePolicy', resource],
        'drop it',
      ),
    ),
  ];
}

/** Sidecars that come after a container that is not there. */
function orderMistakes({ sidecars = {}, init = {} }: JudgedPod): Mistake[] {
  const names = Object.keys(init);
  return Object.entries(sidecars).flatMap(([name, { after }]): Mistake[] => {
    if (after === undefined || names.includes(after)) return [];
    const others = names.length === 0 ? 'there are none' : `they are ${names.join(', ')}`;
    return [
      {
        ruleId: 'pod/sidecar-after',
        message: `there is no init container "${after}"`,
        help: didYouMean(after, names, others),
        option: ['sidecars', name, 'after'],
      },
    ];
  });
}
