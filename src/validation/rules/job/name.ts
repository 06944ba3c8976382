import type { Job } from '../../../kubernetes/generated/types.js';
import { dns1123Label } from '../../../kubernetes/names.js';
import { completionsOf } from '../../faults/jobs.js';
import { generatedName } from '../../faults/object-names.js';
import { jobOf } from '../../parts.js';
import type { Manifest } from '../../../manifests/manifest.js';
import { objectRule } from '../../rule.js';

const LONGEST_LABEL = 63;

/** Judges whether there is room for what the name of a Job becomes. */
export const name = objectRule<Job>({
  id: 'job/name',
  scope: 'server',
  severity: 'error',
  description:
    'The name of a Job fits into a label, and that of an indexed Job with an index behind it into a host name.',
  rationale:
    'The API server refuses the Job: its pods carry the name in a label, those with an index in their host name.',
  remediation: 'Write at most 63 characters; for an indexed Job without "." and with room for "-" and the last index.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#writing-a-job-spec',
  kinds: ['batch/v1 Job'],
  examples: {
    valid: [
      `
      apiVersion: batch/v1
      kind: Job
      metadata: { name: import.daily }
      spec:
        template:
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
        metadata: { name: import-of-all-that-came-in-since-the-last-time-this-ran-in-the-night }
        spec:
          template:
            spec:
              restartPolicy: Never
              containers: [{ name: import, image: import }]
        `,
        path: '/metadata/name',
        message: 'the name has 68 characters, and the label of the pods with it takes 63',
      },
      {
        yaml: `
        apiVersion: batch/v1
        kind: Job
        metadata: { name: import.daily }
        spec:
          completionMode: Indexed
          completions: 3
          template:
            spec:
              restartPolicy: Never
              containers: [{ name: import, image: import }]
        `,
        path: '/metadata/name',
        message: 'the pods of the Job would be hosts such as "import.daily-2", which no host can be called',
      },
    ],
  },
  check(job, report) {
    const { metadata, spec } = job;
    if (spec == null) return;
    const written = metadata?.name || undefined;
    const text = written ?? generatedName(metadata?.generateName ?? '');
    const path = `/metadata/${written === undefined ? 'generateName' : 'name'}`;
    if (text.length > LONGEST_LABEL && spec.manualSelector !== true) {
      const message = `the name has ${text.length} characters, and the label of the pods with it takes ${LONGEST_LABEL}`;
      report({ path, message, help: 'write a shorter one' });
    }
    const part = jobOf(job as unknown as Manifest);
    const completions = (part && completionsOf(part)) ?? 0;
    if (spec.completionMode !== 'Indexed' || completions <= 0) return;
    const host = `${text}-${completions - 1}`;
    if (dns1123Label(host) === undefined) return;
    const message = `the pods of the Job would be hosts such as "${host}", which no host can be called`;
    report({ path, message, help: 'write a name without ".", with the index at most 63 characters' });
  },
});
