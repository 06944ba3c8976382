import { expect, it } from 'vitest';
import { CronTask } from '../../src/constructs/cron-task.js';
import { NodeAgent } from '../../src/constructs/node-agent.js';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { onIngressNodes } from '../../src/rendering/ingress-nodes.js';
import { program } from '../program.js';

const image = 'ghcr.io/acme/controller:1.0.0';
const nodes = {
  labels: { 'node-role.kubernetes.io/ingress': '' },
  taints: [
    { key: 'dedicated', value: 'ingress', effect: 'NoSchedule' as const },
    { key: 'edge', effect: 'NoExecute' as const },
  ],
};
const tolerated = [
  { key: 'dedicated', operator: 'Equal', value: 'ingress', effect: 'NoSchedule' },
  { key: 'edge', operator: 'Exists', effect: 'NoExecute' },
];

it('placement is added to what the workload says, which goes first', () => {
  const own = { key: 'gpu', operator: 'Exists' as const };
  expect(onIngressNodes({ nodes: { zone: 'a' }, tolerations: [own] }, nodes)).toEqual({
    nodes: { 'node-role.kubernetes.io/ingress': '', zone: 'a' },
    tolerations: [own, ...tolerated],
  });
});

it('all pods of a map of controllers run there, and those of other maps do not', () => {
  const make = (ingressNodes: boolean) =>
    program(
      (map) => {
        new StatelessApp(map, 'controller', { image, replicas: 2, ports: { http: 8080 }, health: '/' });
        new NodeAgent(map, 'agent', { image, controlPlane: true });
        new CronTask(map, 'cron', { image, schedule: '@daily' });
      },
      { ingressNodes, cluster: { ingressNodes: nodes } },
    );
  const { findings, object } = make(true);
  expect(findings).toBe('');
  for (const pods of [
    object('Deployment')['spec'],
    object('DaemonSet')['spec'],
    (object('CronJob')['spec'] as { jobTemplate: { spec: unknown } }).jobTemplate.spec,
  ]) {
    expect(pods).toMatchObject({ template: { spec: { nodeSelector: nodes.labels } } });
    const { tolerations } = (pods as { template: { spec: { tolerations: unknown[] } } }).template.spec;
    expect(tolerations).toEqual(expect.arrayContaining(tolerated));
  }
  expect(make(false).object('Deployment')).not.toHaveProperty('spec.template.spec.nodeSelector');
});

it('a cluster without such nodes is a finding', () => {
  const { findings } = program(() => undefined, { ingressNodes: true });
  expect(findings).toContain('map/ingress-nodes: the cluster does not say which nodes are set apart');
});
