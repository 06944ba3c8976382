import { expect, it } from 'vitest';
import { CronTask } from '../../src/constructs/cron-task.js';
import { program, yaml } from '../program.js';

const image = 'ghcr.io/acme/report:1.0.0';

it('a CronTask is a CronJob that does not overtake itself', () => {
  const { findings, object, names } = program((map) => new CronTask(map, 'nightly', { image, schedule: '0 3 * * *' }));
  expect(findings).toBe('');
  expect(names).toEqual(['CronJob nightly', 'Namespace shop', 'NetworkPolicy default-deny']);
  expect(yaml(object('CronJob'))).toMatchInlineSnapshot(`
    "apiVersion: batch/v1
    kind: CronJob
    metadata:
      name: nightly
      namespace: shop
      labels:
        app.kubernetes.io/name: nightly
        app.kubernetes.io/instance: shop
        app.kubernetes.io/managed-by: servicemap
    spec:
      schedule: 0 3 * * *
      concurrencyPolicy: Forbid
      jobTemplate:
        metadata:
          labels:
            app.kubernetes.io/name: nightly
            app.kubernetes.io/instance: shop
            app.kubernetes.io/managed-by: servicemap
        spec:
          template:
            metadata:
              labels:
                app.kubernetes.io/name: nightly
                app.kubernetes.io/instance: shop
            spec:
              automountServiceAccountToken: false
              restartPolicy: Never
              securityContext:
                runAsNonRoot: true
                seccompProfile:
                  type: RuntimeDefault
              containers:
              - name: nightly
                image: ghcr.io/acme/report:1.0.0
                securityContext:
                  allowPrivilegeEscalation: false
                  capabilities:
                    drop:
                    - ALL
                  readOnlyRootFilesystem: true
    "
  `);
});

it('has what its options say', () => {
  const { findings, object } = program(
    (map) =>
      new CronTask(map, 'nightly', {
        image,
        schedule: '@daily',
        timeZone: 'Asia/Seoul',
        concurrencyPolicy: 'Replace',
        startingDeadlineSeconds: 60,
        successfulJobsHistoryLimit: 0,
        failedJobsHistoryLimit: 5,
        suspend: true,
        restartPolicy: 'OnFailure',
        backoffLimit: 2,
        annotations: { 'acme.com/owner': 'reports' },
      }),
  );
  expect(findings).toBe('');
  expect(object('CronJob')).toMatchObject({
    metadata: { annotations: { 'acme.com/owner': 'reports' } },
    spec: {
      schedule: '@daily',
      timeZone: 'Asia/Seoul',
      concurrencyPolicy: 'Replace',
      startingDeadlineSeconds: 60,
      successfulJobsHistoryLimit: 0,
      failedJobsHistoryLimit: 5,
      suspend: true,
      jobTemplate: { spec: { backoffLimit: 2, template: { spec: { restartPolicy: 'OnFailure' } } } },
    },
  });
});

it('a schedule or time zone that is none is found', () => {
  const { findings } = program((map) => {
    new CronTask(map, 'a', { image, schedule: '0 25 * * *' });
    new CronTask(map, 'b', { image, schedule: '0 3 * * *', timeZone: 'Asia/Soul' });
  });
  expect(findings).toMatchInlineSnapshot(`
    "options/invalid: schedule: hour "25": 25 is above 23, the highest
      new CronTask(map, 'a', { image, schedule: «'0 25 * * *'» });
    options/invalid: timeZone: "Asia/Soul" is not a time zone
      new CronTask(map, 'b', { image, schedule: '0 3 * * *', timeZone: «'Asia/Soul'» });
      help: use a name such as "Asia/Seoul" or "Etc/UTC""
  `);
});
