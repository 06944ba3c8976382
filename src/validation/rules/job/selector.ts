import type { Job, LabelSelector } from '../../../kubernetes/generated/types.js';
import { JOB_NAME_LABELS, JOB_UID_LABELS } from '../../../kubernetes/job-labels.js';
import { selects } from '../../../kubernetes/label-selector.js';
import { selectorFaults } from '../../faults/label-selector.js';
import { objectRule } from '../../rule.js';

// The server makes one when it takes the Job: no text that stands in a manifest is equal to it.
const UNKNOWN_UID = ' ';

/** Judges what a Job finds its pods by. */
export const selector = objectRule<Job>({
  id: 'job/selector',
  scope: 'server',
  severity: 'error',
  description:
    'A Job has the selector that the server makes, or with manualSelector one of its own, which its pods fulfil.',
  rationale: 'The API server refuses the Job: it could take the pods of others for its own.',
  remediation: 'Leave the selector out.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#specifying-your-own-pod-selector',
  kinds: ['batch/v1 Job'],
  examples: {
    valid: [
      `
      apiVersion: batch/v1
      kind: Job
      metadata: { name: import }
      spec:
        manualSelector: true
        selector: { matchLabels: { app: import } }
        template:
          metadata: { labels: { app: import } }
          spec:
            restartPolicy: Never
            containers: [{ name: import, image: import }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: batch/v1
        kind: Job
        metadata: { name: import }
        spec:
          selector: { matchLabels: { app: import } }
          template:
            metadata: { labels: { app: import } }
            spec:
              restartPolicy: Never
              containers: [{ name: import, image: import }]
        `,
        path: '/spec/selector',
        message: 'the selector demands more than the labels that the server gives the pods of the Job',
      },
    ],
  },
  check({ metadata, spec }, report) {
    if (spec == null) return;
    const path = '/spec/selector';
    const manual = spec.manualSelector === true;
    if (spec.selector == null) {
      if (!manual) return;
      report({ path, message: 'manualSelector is true, and there is no selector', help: 'remove manualSelector' });
      return;
    }
    const faults = selectorFaults(spec.selector, path);
    faults.forEach(report);
    if (faults.length > 0) return;
    const labels = spec.template?.metadata?.labels ?? {};
    const given = givenLabels(metadata?.name ?? '');
    const message = manual
      ? 'the labels of the pods do not fulfil the selector'
      : 'the selector demands more than the labels that the server gives the pods of the Job';
    const fulfilled = manual
      ? selects(spec.selector, labels)
      : fulfilledBy(spec.selector, given, { ...given, ...labels });
    if (!fulfilled)
      report({ path, message, help: manual ? 'write the labels on the template' : 'remove the selector' });
  },
});

function fulfilledBy(wanted: LabelSelector, ...all: readonly Readonly<Record<string, string>>[]): boolean {
  return all.every((labels) => selects(wanted, labels));
}

function givenLabels(name: string): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const label of JOB_NAME_LABELS) labels[label] = name;
  for (const label of JOB_UID_LABELS) labels[label] = UNKNOWN_UID;
  return labels;
}
