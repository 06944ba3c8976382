import type { Mistake } from '../../core/mistakes.js';
import type { JudgedPod } from '../judged-pod.js';
import { conflict } from './conflict.js';
import { nodeLabelMistakes } from './node-label-checks.js';

/** Where pods are to run, as the API server's admission would refuse it. */
export function placementMistakes({ runtimeClass, overhead, preemptionPolicy, ...options }: JudgedPod): Mistake[] {
  const { priorityClass, schedulingGates = [], nodeName, nodes } = options;
  const named = priorityClass !== undefined && !priorityClass.startsWith('system-');
  return [
    ...nodeLabelMistakes(nodes),
    ...conflict(
      overhead !== undefined && runtimeClass === undefined,
      'what a pod costs beside its containers is said by its RuntimeClass',
      ['overhead'],
      'say runtimeClass too, or drop it',
    ),
    ...conflict(
      preemptionPolicy === 'Never' && !named,
      'that pods make no room for themselves is said by their PriorityClass',
      ['preemptionPolicy'],
      "name a PriorityClass that says it: priorityClass: '…'",
    ),
    ...conflict(schedulingGates.length > 0 && nodeName !== undefined, 'a pod whose node is named is not held back', [
      'schedulingGates',
    ]),
  ];
}
