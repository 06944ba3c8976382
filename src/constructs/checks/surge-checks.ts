import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { type Amount, isNone } from '../../rendering/amounts.js';
import { asPort } from '../../rendering/ports.js';
import type { JudgedPod } from '../judged-pod.js';
import { placedContainers } from './placed-container.js';
import { unrolledMistakes } from './update-checks.js';

interface Updates {
  readonly updateStrategy?: 'RollingUpdate' | 'OnDelete';
  readonly surge?: Amount;
  readonly unavailable?: Amount;
}

/** Updates of a DaemonSet that the API server refuses, or that never come to an end. */
export function surgeMistakes(updates: Updates, pod: JudgedPod, name: string): Mistake[] {
  const { surge = 0, unavailable } = updates;
  const unrolled = unrolledMistakes(updates);
  if (unrolled.length > 0) return unrolled;
  if (isNone(surge)) {
    if (unavailable === undefined || !isNone(unavailable)) return [];
    return [
      {
        ruleId: 'rollout/stuck',
        message: 'with no agent more and none less than wanted, no agent could ever be replaced',
        help: 'say unavailable: 1, or surge: 1 and no unavailable',
        option: ['unavailable'],
      },
    ];
  }
  return [
    ...(unavailable === undefined || isNone(unavailable)
      ? []
      : [
          {
            ruleId: 'rollout/both',
            message: 'an agent is replaced after the old one went, or while it still runs, not both',
            help: 'drop one of surge and unavailable',
            option: ['surge'],
            at: 'key' as const,
          },
        ]),
    ...nodePorts(pod, name).map(({ port, option }) => ({
      ruleId: 'rollout/node-port',
      message: `the old agent and the new one would both need port ${port} of the node, so the new one never starts`,
      help: 'drop surge, or the port of the node',
      option,
    })),
  ];
}

// With the node's network, every port is one of the node.
function nodePorts(pod: JudgedPod, name: string): { port: number; option: OptionPath }[] {
  return placedContainers(pod, name).flatMap(({ at, options: { ports = {} } }) =>
    Object.entries(ports).flatMap(([key, said]) => {
      const { port, hostPort = pod.hostNetwork ? port : undefined } = asPort(said);
      return hostPort === undefined ? [] : [{ port: hostPort, option: [...at, 'ports', key] }];
    }),
  );
}
