import type { ObjectReference } from '../client/client.js';
import { isReady, podsOf } from './live.js';
import type { Check } from './problems.js';

/** Whether a DaemonSet has one ready pod on each of these nodes, and none elsewhere. */
export const nodeProblems =
  (agent: ObjectReference, nodes: readonly string[]): Check =>
  async (client) => {
    const pods = await podsOf(client, agent);
    const on = pods.map(({ spec }) => spec.nodeName ?? '(no node)').toSorted();
    const unready = pods.filter((pod) => !isReady(pod)).map(({ metadata }) => metadata.name);
    const missing = nodes.filter((node) => !on.includes(node));
    const surplus = on.filter((node, index) => !nodes.includes(node) || on.indexOf(node) !== index);
    return [
      ...missing.map((node) => `no pod is on node ${node}`),
      ...surplus.map((node) => `a pod too many is on node ${node}`),
      ...unready.map((pod) => `pod ${pod} is not ready`),
    ].map((what) => ({ about: agent, what }));
  };
