import { expect, it } from 'vitest';
import { PriorityClass } from '../../src/constructs/priority-class.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { program, yaml } from '../program.js';

it('a PriorityClass says all that Kubernetes knows of one, and workloads name it', () => {
  const { findings, object } = program((map, app) => {
    const urgent = new PriorityClass(app, 'urgent', {
      value: 1_000_000,
      globalDefault: false,
      preemptionPolicy: 'Never',
      description: 'What people wait for.',
    });
    new StatelessApp(map, 'api', { image: 'ghcr.io/acme/api:1.0.0', priorityClass: urgent.name });
  });
  expect(findings).toBe('');
  expect(yaml(object('PriorityClass'))).toMatchInlineSnapshot(`
    "apiVersion: scheduling.k8s.io/v1
    kind: PriorityClass
    metadata:
      name: urgent
      labels:
        app.kubernetes.io/managed-by: servicemap
    value: 1000000
    preemptionPolicy: Never
    description: What people wait for.
    "
  `);
  expect(object('Deployment')).toMatchObject({ spec: { template: { spec: { priorityClassName: 'urgent' } } } });
});
