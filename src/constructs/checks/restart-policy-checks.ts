import type { Mistake } from '../../core/mistakes.js';
import type { JudgedPod } from '../judged-pod.js';

/**
 * A restart policy passed through that the workload's kind does not take.
 * @param ends whether its pods are to run to their end
 */
export function restartPolicyMistakes({ pod }: JudgedPod, ends: boolean): Mistake[] {
  const policy: string | undefined = pod?.restartPolicy;
  if (policy === undefined || (policy === 'Always') !== ends) return [];
  return [
    {
      ruleId: 'pod/restart-policy',
      message: ends
        ? "pods that run to their end are not always started again: restartPolicy can't be 'Always'"
        : `pods that go on running are always started again: restartPolicy can't be '${policy}'`,
      help: ends ? "drop it, or say restartPolicy: 'OnFailure' of the workload" : 'drop it, or make it a Task',
      option: ['pod', 'restartPolicy'],
    },
  ];
}
