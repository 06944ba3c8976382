import type { Mistake } from '../../core/mistakes.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import type { RunOptions } from '../../rendering/job.js';
import { exitCodesOf } from '../../rendering/job-policies.js';

/** What the API server refuses of a pod failure policy, for what else is said of the Job. */
export function failurePolicyMistakes(options: RunOptions, containers: readonly string[]): Mistake[] {
  const { podFailurePolicy, podReplacementPolicy, restartPolicy, backoffLimitPerIndex } = options;
  if (podFailurePolicy === undefined) return [];
  return [
    ...(restartPolicy === 'OnFailure'
      ? [
          {
            ruleId: 'job/failure-policy',
            message:
              "with restartPolicy 'OnFailure' containers restart in their pod, so no pod fails that rules could judge",
            help: "say restartPolicy: 'Never', or drop podFailurePolicy",
            option: ['restartPolicy'],
          },
        ]
      : []),
    ...(podReplacementPolicy === 'TerminatingOrFailed'
      ? [
          {
            ruleId: 'job/failure-policy',
            message: 'rules about failed pods wait until a pod has ended, and so must its replacement',
            help: "say podReplacementPolicy: 'Failed', or drop it",
            option: ['podReplacementPolicy'],
          },
        ]
      : []),
    ...podFailurePolicy.flatMap((rule, index): Mistake[] => [
      ...(rule.action === 'FailIndex' && backoffLimitPerIndex === undefined
        ? [
            {
              ruleId: 'job/failure-policy',
              restsOn: 'backoffLimitPerIndex',
              message: 'without backoffLimitPerIndex no index can be given up by itself',
              help: "say backoffLimitPerIndex: …, or action: 'FailJob'",
              option: ['podFailurePolicy', index, 'action'],
            },
          ]
        : []),
      ...('onExitCodes' in rule
        ? unknownContainer(exitCodesOf(rule.onExitCodes).containerName, index, containers)
        : []),
    ]),
  ];
}

function unknownContainer(name: string | undefined, index: number, containers: readonly string[]): Mistake[] {
  if (name === undefined || containers.includes(name)) return [];
  return [
    {
      ruleId: 'job/unknown-container',
      message: `the pod has no container "${name}"`,
      help: didYouMean(name, containers, `its containers are ${containers.join(', ')}`),
      option: ['podFailurePolicy', index, 'onExitCodes', 'containerName'],
    },
  ];
}
