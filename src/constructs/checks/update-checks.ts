import type { ClusterContext } from '../../core/cluster-context.js';
import type { Mistake } from '../../core/mistakes.js';
import { type Amount, isNone } from '../../rendering/amounts.js';
import { featureMistakes } from './feature-checks.js';

interface Updates {
  readonly updateStrategy?: 'RollingUpdate' | 'OnDelete';
  readonly partition?: number;
  readonly surge?: Amount;
  readonly unavailable?: Amount;
}

/** What the API server would refuse or drop of how a StatefulSet is updated. */
export function updateMistakes(updates: Updates, cluster: ClusterContext): Mistake[] {
  const { unavailable } = updates;
  if (unavailable === undefined) return unrolledMistakes(updates);
  const option = ['unavailable'];
  return [
    ...featureMistakes(cluster, [
      { feature: 'MaxUnavailableStatefulSet', what: 'maxUnavailable of a StatefulSet', option },
    ]),
    ...(isNone(unavailable)
      ? [
          {
            ruleId: 'rollout/stuck',
            message: 'pods of a StatefulSet have fixed names, so one must go before its successor can come',
            help: 'say unavailable: 1, or drop it',
            option,
          },
        ]
      : []),
    ...unrolledMistakes(updates),
  ];
}

/** Bounds of a rolling update, where pods are not rolled at all: the API server refuses them or does not look. */
export function unrolledMistakes(updates: Updates): Mistake[] {
  if (updates.updateStrategy !== 'OnDelete') return [];
  return (['partition', 'surge', 'unavailable'] as const)
    .filter((option) => updates[option] !== undefined)
    .map((option) => ({
      ruleId: 'rollout/not-rolled',
      message: `${option} bounds a rolling update, and with updateStrategy 'OnDelete' there is none`,
      help: `drop it, or say updateStrategy: 'RollingUpdate'`,
      option: [option],
      at: 'key',
    }));
}
