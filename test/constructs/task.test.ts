import { expect, it } from 'vitest';
import { Task } from '../../src/constructs/task.js';
import { program, yaml } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

it('a Task is a Job that GitOps tools replace when it changed, and that nobody deletes', () => {
  const { findings, object, names } = program((map) => new Task(map, 'migrate', { image, args: ['migrate'] }));
  expect(findings).toBe('');
  expect(names).toEqual(['Job migrate', 'Namespace shop', 'NetworkPolicy default-deny']);
  expect(yaml(object('Job'))).toMatchInlineSnapshot(`
    "apiVersion: batch/v1
    kind: Job
    metadata:
      name: migrate
      namespace: shop
      labels:
        app.kubernetes.io/name: migrate
        app.kubernetes.io/instance: shop
        app.kubernetes.io/managed-by: servicemap
      annotations:
        argocd.argoproj.io/sync-options: Force=true,ServerSideApply=false
        kustomize.toolkit.fluxcd.io/force: enabled
    spec:
      template:
        metadata:
          labels:
            app.kubernetes.io/name: migrate
            app.kubernetes.io/instance: shop
        spec:
          automountServiceAccountToken: false
          restartPolicy: Never
          securityContext:
            runAsNonRoot: true
            seccompProfile:
              type: RuntimeDefault
          containers:
          - name: migrate
            image: ghcr.io/acme/api:1.0.0
            args:
            - migrate
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
      new Task(map, 'import', {
        image,
        completions: 4,
        parallelism: 2,
        indexed: true,
        backoffLimit: 0,
        activeDeadlineSeconds: 600,
        restartPolicy: 'OnFailure',
        ttlSecondsAfterFinished: 60,
        annotations: { 'argocd.argoproj.io/sync-options': 'Replace=true' },
      }),
  );
  expect(findings).toBe('');
  expect(object('Job')).toMatchObject({
    metadata: { annotations: { 'argocd.argoproj.io/sync-options': 'Replace=true' } },
    spec: {
      completions: 4,
      parallelism: 2,
      completionMode: 'Indexed',
      backoffLimit: 0,
      activeDeadlineSeconds: 600,
      ttlSecondsAfterFinished: 60,
      template: { spec: { restartPolicy: 'OnFailure' } },
    },
  });
});

it('has no Service, and so no host that others could call', () => {
  const { findings, names } = program((map) => {
    const task = new Task(map, 'import', { image, ports: { metrics: 9090 } });
    new Task(map, 'caller', {
      image,
      env: { URL: task.ports.metrics.address },
      uses: [task],
    });
  });
  expect(names.filter((name) => name.startsWith('Service'))).toEqual([]);
  expect(findings).toMatchInlineSnapshot(`
    "reference/no-service: no Service leads to shop/import, so it has no host
      env: { URL: «task.ports.metrics.address» },
      help: make it a StatelessApp if others are to call it; uses: [...] opens the path alone"
  `);
});
