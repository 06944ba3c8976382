import type { TopologySpreadConstraint } from '../../../kubernetes/generated/types.js';
import { atLeast } from '../../../kubernetes/versions.js';
import { choiceFaults } from '../../faults/choice-fault.js';
import { isSet } from '../../faults/is-set.js';
import { forEachItem } from '../../faults/items.js';
import { apartLabelKeyFaults, labelKeyFaults } from '../../faults/label-keys.js';
import { selectorFaults } from '../../faults/label-selector.js';
import { LARGEST_INT32, rangeFaults } from '../../faults/numbers.js';
import type { Found } from '../../violation.js';
import type { PartRule } from '../../rule.js';

/** Judges spread. */
export const spread: PartRule = {
  id: 'scheduling/spread',
  scope: 'server',
  severity: 'error',
  description:
    'A spread constraint allows a difference of at least 1 over a label of nodes, once for each label and way to fail.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write `maxSkew: 1`, a `topologyKey`, and `minDomains` only beside DoNotSchedule.',
  see: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        topologySpreadConstraints:
          - { maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: DoNotSchedule, labelSelector: { matchLabels: { app: app } } }
        containers: [{ name: app, image: example.com/app:1 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          topologySpreadConstraints: [{ maxSkew: 0, topologyKey: zone, whenUnsatisfiable: DoNotSchedule }]
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/topologySpreadConstraints/0/maxSkew',
        message: 'maxSkew 0 is less than 1',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          topologySpreadConstraints: [{ maxSkew: 1, topologyKey: zone, whenUnsatisfiable: ScheduleAnyway, minDomains: 2 }]
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/topologySpreadConstraints/0/minDomains',
        message: 'minDomains needs DoNotSchedule',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          topologySpreadConstraints:
            - { maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule }
            - { maxSkew: 2, topologyKey: zone, whenUnsatisfiable: DoNotSchedule }
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/topologySpreadConstraints/1',
        message: 'another constraint is about zone and DoNotSchedule too',
      },
    ],
  },
  check(pod, report, context) {
    const seen = new Set<string>();
    forEachItem(pod.spec.topologySpreadConstraints, (constraint, index) => {
      const at = `${pod.path}/topologySpreadConstraints/${index}`;
      const { topologyKey, whenUnsatisfiable } = constraint;
      const place = `${topologyKey} and ${whenUnsatisfiable}`;
      if (seen.has(place)) report({ path: at, message: `another constraint is about ${place} too`, help: 'keep one' });
      seen.add(place);
      for (const fault of [
        ...ownFaults(constraint, at),
        ...selectorFaults(constraint.labelSelector, `${at}/labelSelector`),
        ...(atLeast(context.version, '1.34')
          ? labelKeyFaults(constraint, pod, at)
          : apartLabelKeyFaults(constraint, at)),
      ]) {
        report(fault);
      }
    });
  },
};

function ownFaults(constraint: TopologySpreadConstraint, path: string): Found[] {
  const { maxSkew, topologyKey, minDomains, whenUnsatisfiable, nodeAffinityPolicy, nodeTaintsPolicy } = constraint;
  const found = [
    ...rangeFaults(maxSkew ?? 0, 1, LARGEST_INT32, `${path}/maxSkew`),
    ...rangeFaults(minDomains, 1, LARGEST_INT32, `${path}/minDomains`),
    ...choiceFaults(whenUnsatisfiable ?? '', ['DoNotSchedule', 'ScheduleAnyway'], `${path}/whenUnsatisfiable`),
    ...choiceFaults(nodeAffinityPolicy, ['Honor', 'Ignore'], `${path}/nodeAffinityPolicy`),
    ...choiceFaults(nodeTaintsPolicy, ['Honor', 'Ignore'], `${path}/nodeTaintsPolicy`),
  ];
  if (!topologyKey) {
    const help = "write 'topology.kubernetes.io/zone', or another";
    found.push({ path: `${path}/topologyKey`, message: 'no label of nodes is named', help });
  }
  if (isSet(minDomains) && whenUnsatisfiable === 'ScheduleAnyway') {
    const help = 'write whenUnsatisfiable: DoNotSchedule, or drop it';
    found.push({ path: `${path}/minDomains`, message: 'minDomains needs DoNotSchedule', help });
  }
  return found;
}
