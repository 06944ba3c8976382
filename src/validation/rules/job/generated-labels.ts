import type { Job } from '../../../kubernetes/generated/types.js';
import { JOB_NAME_LABELS, JOB_UID_LABELS } from '../../../kubernetes/job-labels.js';
import { below } from '../../../kubernetes/pointer.js';
import { objectRule } from '../../rule.js';

/** Judges the labels of pods that the server writes for a Job. */
export const generatedLabels = objectRule<Job>({
  id: 'job/generated-labels',
  scope: 'server',
  severity: 'error',
  description: "The template of a Job leaves the Job's uid to the server, and does not name another Job.",
  rationale: 'The API server refuses the Job: by these labels it finds its pods.',
  remediation:
    'Remove the labels job-name and controller-uid, with and without batch.kubernetes.io/, from the template.',
  see: 'https://kubernetes.io/docs/reference/labels-annotations-taints/#batch-kubernetes-io-job-name',
  kinds: ['batch/v1 Job'],
  examples: {
    valid: [
      `
      apiVersion: batch/v1
      kind: Job
      metadata: { name: import }
      spec:
        template:
          metadata: { labels: { job-name: import } }
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
          template:
            metadata: { labels: { job-name: export } }
            spec:
              restartPolicy: Never
              containers: [{ name: import, image: import }]
        `,
        path: '/spec/template/metadata/labels/job-name',
        message: 'the label job-name is "export", and the Job is called "import"',
      },
    ],
  },
  check({ metadata, spec }, report) {
    if (spec == null || spec.manualSelector === true) return;
    const labels = spec.template?.metadata?.labels ?? {};
    const path = '/spec/template/metadata/labels';
    const name = metadata?.name || undefined;
    for (const label of JOB_NAME_LABELS) {
      if (!Object.hasOwn(labels, label) || (labels[label] ?? '') === name) continue;
      const called = name === undefined ? 'gets its name from the server' : `is called "${name}"`;
      const message = `the label ${label} is "${labels[label]}", and the Job ${called}`;
      report({ path: below(path, label), message, help: 'remove the label: the server writes it' });
    }
    for (const label of JOB_UID_LABELS) {
      if (!Object.hasOwn(labels, label)) continue;
      const message = `the label ${label} is the uid of the Job, which only the server knows`;
      report({ path: below(path, label), message, help: 'remove the label: the server writes it' });
    }
  },
});
