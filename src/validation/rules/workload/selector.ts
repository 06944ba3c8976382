import { selectsAnything } from '../../../kubernetes/label-selector.js';
import { selectorFaults } from '../../faults/label-selector.js';
import { objectRule } from '../../rule.js';
import { SELECTING_WORKLOADS, type Workload } from '../../faults/workloads.js';

/** Judges what a workload finds its pods by. */
export const selector = objectRule<Workload>({
  id: 'workload/selector',
  scope: 'server',
  severity: 'error',
  description: 'The selector of a workload demands a label at least, in the form of label selectors.',
  rationale: 'The API server refuses the workload: it could not tell its pods from those of others.',
  remediation: "Select by labels that only this workload's pods have, and write them on the template too.",
  see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements',
  kinds: SELECTING_WORKLOADS,
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: api }
      spec:
        selector: { matchExpressions: [{ key: app, operator: In, values: [api, web] }] }
        template:
          metadata: { labels: { app: api } }
          spec: { containers: [{ name: api, image: api }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api }
        spec:
          selector: {}
          template:
            metadata: { labels: { app: api } }
            spec: { containers: [{ name: api, image: api }] }
        `,
        path: '/spec/selector',
        message: 'the selector demands nothing',
      },
      {
        yaml: `
        apiVersion: apps/v1
        kind: DaemonSet
        metadata: { name: logs }
        spec:
          selector: { matchExpressions: [{ key: app, operator: Equals, values: [logs] }] }
          template:
            metadata: { labels: { app: logs } }
            spec: { containers: [{ name: logs, image: logs }] }
        `,
        path: '/spec/selector/matchExpressions/0/operator',
        message: '"Equals" is no operator of a label selector',
      },
    ],
  },
  check({ spec }, report) {
    const wanted = spec?.selector;
    if (wanted == null) return;
    if (selectsAnything(wanted)) {
      const [label] = Object.entries(spec?.template?.metadata?.labels ?? {});
      const help = label
        ? `write { matchLabels: { ${label.join(': ')} } }`
        : 'write a label of the pods under matchLabels';
      report({ path: '/spec/selector', message: 'the selector demands nothing', help });
    }
    selectorFaults(wanted, '/spec/selector').forEach(report);
  },
});
