import type { Service } from '../../../kubernetes/generated/types.js';
import { isSet } from '../../faults/is-set.js';
import { objectRule } from '../../rule.js';

const OLDER = ['PreferClose'];
const NEWER = ['PreferSameZone', 'PreferSameNode', ...OLDER];

/** Judges which pods a Service prefers. */
export const trafficDistribution = objectRule<Service>({
  id: 'service/traffic-distribution',
  scope: 'server',
  severity: 'error',
  description: 'trafficDistribution is PreferClose, or from 1.34 on PreferSameZone or PreferSameNode.',
  rationale: 'The API server refuses the Service.',
  remediation: 'Write one of the values that the version of the cluster knows.',
  see: 'https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution',
  since: '1.31',
  kinds: ['v1 Service'],
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Service
      metadata: { name: api }
      spec: { trafficDistribution: PreferSameZone, ports: [{ port: 80 }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { trafficDistribution: PreferLocal, ports: [{ port: 80 }] }
        `,
        path: '/spec/trafficDistribution',
        message: '"PreferLocal" is no way to distribute traffic',
      },
    ],
  },
  check({ spec }, report, context) {
    const value = spec?.trafficDistribution;
    const known = context.has('preferSameTraffic') ? NEWER : OLDER;
    if (!isSet(value) || known.includes(value)) return;
    const message = NEWER.includes(value)
      ? `Kubernetes ${context.version} does not know ${value}`
      : `"${value}" is no way to distribute traffic`;
    report({ path: '/spec/trafficDistribution', message, help: `write ${known.join(', ')}` });
  },
});
