import type { Toleration } from '../../../kubernetes/generated/types.js';
import { below } from '../../../kubernetes/pointer.js';
import { isSet } from '../../faults/is-set.js';
import { tolerationFaults } from '../../faults/tolerations.js';
import type { PartRule } from '../../rule.js';

/** Judges annotation. */
export const annotation: PartRule = {
  id: 'pod/annotation',
  scope: 'server',
  severity: 'error',
  description:
    "Annotations of pods that the server reads hold what it can read: a cost of deletion, tolerations, the node of a static pod's mirror.",
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write a whole number as the cost; move tolerations to `tolerations`.',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/#pod-deletion-cost',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app, annotations: { controller.kubernetes.io/pod-deletion-cost: "-10" } }
      spec:
        containers: [{ name: app, image: example.com/app:1 }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app, annotations: { controller.kubernetes.io/pod-deletion-cost: high } }
        spec:
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/metadata/annotations/controller.kubernetes.io~1pod-deletion-cost',
        message: '"high" is no whole number',
      },
    ],
  },
  check({ spec, metadata, metadataPath }, report, context) {
    const annotations = metadata.annotations ?? {};
    const at = (key: string): string => below(metadataPath, 'annotations', key);
    const cost = valueOf(annotations, COST);
    if (isSet(cost) && !isInt32(cost)) {
      const help = 'write a number from -2147483648 to 2147483647';
      report({ path: at(COST), message: `"${cost}" is no whole number`, help });
    }
    if (isSet(valueOf(annotations, MIRROR)) && !spec.nodeName) {
      report({ path: at(MIRROR), message: 'the mirror of a static pod names no node', help: 'drop the annotation' });
    }
    const text = valueOf(annotations, TOLERATIONS);
    if (!text) return;
    const compares = context.has('TaintTolerationComparisonOperators');
    const tolerations = readTolerations(text);
    const fault = tolerations?.flatMap((one) => tolerationFaults(one, compares, at(TOLERATIONS)))[0];
    if (tolerations && !fault) return;
    const message = fault?.message ?? 'the annotation holds no list of tolerations';
    report({ path: at(TOLERATIONS), message, help: 'write them as tolerations of the pod' });
  },
};

const COST = 'controller.kubernetes.io/pod-deletion-cost';
const MIRROR = 'kubernetes.io/config.mirror';
const TOLERATIONS = 'scheduler.alpha.kubernetes.io/tolerations';

/** The server reads null as an empty text. */
function valueOf(annotations: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(annotations, key) ? (annotations[key] ?? '') : undefined;
}

function isInt32(text: string): boolean {
  const number = Number(text);
  return /^(0|-[0-9]+|[1-9][0-9]*)$/.test(text) && number >= -(2 ** 31) && number < 2 ** 31;
}

/** The server reads the names of fields here whatever their case. */
function readTolerations(text: string): Toleration[] | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    if (value === null) return [];
    if (!Array.isArray(value) || value.some((one) => typeof one !== 'object' || Array.isArray(one))) return undefined;
    return value.map((one: object | null): Toleration => {
      const fields = Object.entries(one ?? {}).map(([key, field]: [string, unknown]) => [
        `${key.charAt(0).toLowerCase()}${key.slice(1)}`,
        field,
      ]);
      return Object.fromEntries(fields) as Toleration;
    });
  } catch {
    return undefined;
  }
}
