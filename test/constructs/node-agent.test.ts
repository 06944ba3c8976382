import { expect, it } from 'vitest';
import { NodeAgent } from '../../src/constructs/node-agent.js';
import { program, yaml } from '../program.js';

const image = 'quay.io/prometheus/node-exporter:v1.8.2';

it('a NodeAgent is a DaemonSet', () => {
  const { findings, object, names } = program(
    (map) => new NodeAgent(map, 'exporter', { image, ports: { metrics: 9100 } }),
  );
  expect(findings).toBe('');
  expect(names).toEqual(['DaemonSet exporter', 'Namespace shop', 'NetworkPolicy default-deny', 'Service exporter']);
  expect(yaml(object('DaemonSet'))).toMatchInlineSnapshot(`
    "apiVersion: apps/v1
    kind: DaemonSet
    metadata:
      name: exporter
      namespace: shop
      labels:
        app.kubernetes.io/name: exporter
        app.kubernetes.io/instance: shop
        app.kubernetes.io/managed-by: servicemap
    spec:
      updateStrategy:
        type: RollingUpdate
        rollingUpdate:
          maxUnavailable: 1
      selector:
        matchLabels:
          app.kubernetes.io/name: exporter
          app.kubernetes.io/instance: shop
      template:
        metadata:
          labels:
            app.kubernetes.io/name: exporter
            app.kubernetes.io/instance: shop
        spec:
          automountServiceAccountToken: false
          securityContext:
            runAsNonRoot: true
            seccompProfile:
              type: RuntimeDefault
          containers:
          - name: exporter
            image: quay.io/prometheus/node-exporter:v1.8.2
            ports:
            - name: metrics
              containerPort: 9100
            securityContext:
              allowPrivilegeEscalation: false
              capabilities:
                drop:
                - ALL
              readOnlyRootFilesystem: true
    "
  `);
});

it('runs on chosen nodes, those of the control plane too, and rolls out several at a time', () => {
  const { object, findings } = program((map) => {
    const agent = new NodeAgent(map, 'exporter', {
      image,
      controlPlane: true,
      tolerations: [{ key: 'gpu', operator: 'Exists' }],
      nodes: { disktype: 'ssd' },
      unavailable: '10%',
      env: { A: 'x' },
    });
    agent.addEnv('B', 'y');
  });
  expect(findings).toBe('');
  expect(object('DaemonSet')).toMatchObject({
    spec: {
      updateStrategy: { rollingUpdate: { maxUnavailable: '10%' } },
      template: {
        spec: {
          nodeSelector: { disktype: 'ssd' },
          tolerations: [
            { key: 'gpu', operator: 'Exists' },
            { key: 'node-role.kubernetes.io/control-plane', operator: 'Exists', effect: 'NoSchedule' },
          ],
          containers: [
            {
              env: [
                { name: 'A', value: 'x' },
                { name: 'B', value: 'y' },
              ],
            },
          ],
        },
      },
    },
  });
});
