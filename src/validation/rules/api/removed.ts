import type { StructureRule } from '../../rule.js';

/** Finds kinds that the version of the cluster no longer has. */
export const removed: StructureRule = {
  on: 'structure',
  code: 'removed-kind',
  id: 'api/removed',
  scope: 'server',
  severity: 'error',
  description: 'No object is of an apiVersion that Kubernetes has stopped serving.',
  rationale: 'The API server refuses it.',
  remediation: 'Write the apiVersion that has the kind now, and move the fields that changed with it.',
  see: 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/',
  examples: {
    valid: [
      `
      apiVersion: batch/v1
      kind: CronJob
      metadata: { name: report }
      spec:
        schedule: 0 3 * * *
        jobTemplate:
          spec:
            template:
              spec: { restartPolicy: Never, containers: [{ name: report, image: nginx }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: batch/v1beta1
        kind: CronJob
        metadata: { name: report }
        spec:
          schedule: 0 3 * * *
          jobTemplate:
            spec:
              template:
                spec: { restartPolicy: Never, containers: [{ name: report, image: nginx }] }
        `,
        path: '/apiVersion',
        message: 'batch/v1beta1 CronJob is gone since Kubernetes 1.25',
      },
    ],
  },
};
