import { NodeAgent, type NodeAgentOptions, ServiceMap } from 'servicemap';
import { describe, test } from 'vitest';
import type { ObjectReference } from '../client/client.js';
import { CONTROL_PLANE_NODE, sharedCluster } from './cluster.js';
import { deploy, manifestsOf } from './deploy.js';
import { nodeProblems } from './node-agent.js';
import { expectNone, expectProblem } from './problems.js';
import { rolloutProblems } from './rollout.js';

const ALL = ['node-0', 'node-1', 'node-2', 'node-3'];
const ROLE = 'node-role.kubernetes.io/control-plane';

const CASES: Readonly<Record<string, { options: Partial<NodeAgentOptions>; nodes: readonly string[] }>> = {
  'all nodes': { options: {}, nodes: ALL },
  'the nodes that it selects': {
    options: { nodes: { 'topology.kubernetes.io/zone': 'zone-b' } },
    nodes: ['node-1', 'node-3'],
  },
  'the control-plane node too': { options: { controlPlane: true }, nodes: [CONTROL_PLANE_NODE, ...ALL] },
  'the control-plane node alone': {
    options: { controlPlane: true, nodes: { [ROLE]: '' } },
    nodes: [CONTROL_PLANE_NODE],
  },
  'the nodes that its affinity wants': {
    options: {
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [
              { matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'NotIn', values: ['node-0'] }] },
            ],
          },
        },
      },
    },
    nodes: ['node-1', 'node-2', 'node-3'],
  },
};

describe.concurrent('a NodeAgent runs on', async () => {
  const client = await sharedCluster();

  const deployAgent = async (namespace: string, options: Partial<NodeAgentOptions>) => {
    const manifests = manifestsOf((app) => {
      const resources = { cpu: '10m', memory: '16Mi' };
      new NodeAgent(new ServiceMap(app, namespace), 'agent', { image: 'acme/agent:1', resources, ...options });
    });
    await deploy(client, manifests);
    const agent: ObjectReference = { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'agent', namespace } };
    return { agent, manifests };
  };

  test.each(Object.entries(CASES))('%s', async (title, { options, nodes }) => {
    const { agent, manifests } = await deployAgent(`agent-${title.replaceAll(' ', '-')}`, options);
    await expectNone(client, rolloutProblems(manifests));
    await expectNone(client, nodeProblems(agent, nodes));
  });

  test('fewer nodes than it should, and is named, when its toleration is broken', async () => {
    const { agent } = await deployAgent('agent-broken', {
      controlPlane: true,
      patches: { DaemonSet: [{ op: 'remove', path: '/spec/template/spec/tolerations' }] },
    });
    await expectNone(client, nodeProblems(agent, ALL));
    await expectProblem(
      client,
      nodeProblems(agent, [CONTROL_PLANE_NODE, ...ALL]),
      /^apps\/DaemonSet agent-broken\/agent: no pod is on node control-plane-0\n[^]*SuccessfulCreate/,
    );
  });

  test('no node, and is named, when no node has what it selects', async () => {
    const { manifests } = await deployAgent('agent-nowhere', { nodes: { disktype: 'tape' } });
    await expectProblem(
      client,
      rolloutProblems(manifests),
      /^apps\/DaemonSet agent-nowhere\/agent: no node is wanted for it/,
    );
  });
});
