import { podTemplatePath } from '../../../kubernetes/kinds.js';
import { atLeast } from '../../../kubernetes/versions.js';
import type { Manifest } from '../../../manifests/manifest.js';
import { below } from '../../../kubernetes/pointer.js';
import type { Context } from '../../context.js';
import { objectRule } from '../../rule.js';
import { LASTING_WORKLOADS } from '../../faults/workloads.js';

/** Judges whether a workload says what to run at all. */
export const spec = objectRule<Manifest>({
  id: 'workload/spec',
  scope: 'server',
  severity: 'error',
  description: 'What runs pods has a spec, down to that of the pods.',
  rationale: 'The API server refuses an object that leaves open what its pods are made of.',
  remediation: 'Write the spec, with a template that has a spec of its own, with the containers.',
  see: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-templates',
  kinds: [...LASTING_WORKLOADS, 'v1 Pod', 'v1 PodTemplate', 'batch/v1 Job', 'batch/v1 CronJob'],
  examples: {
    valid: [
      `
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: api }
      spec:
        selector: { matchLabels: { app: api } }
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
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api } }
        `,
        path: '/spec/template',
        message: 'the template has no spec',
      },
    ],
  },
  check(object, report, context) {
    const keys = [...(podTemplatePath(object.apiVersion, object.kind) ?? []), 'spec'];
    let value: unknown = object;
    for (const [index, key] of keys.entries()) {
      value = (value as Readonly<Record<string, unknown>>)[key];
      if (value !== undefined && value !== null) continue;
      const path = below('', ...keys.slice(0, index));
      const owner = index === 0 ? object.kind : `the ${keys[index - 1]}`;
      if (isUnseen(object, path, context)) return;
      report({ path, message: `${owner} has no ${key}`, help: `write a ${key}` });
      return;
    }
  },
});

/** Until 1.34 the server looked at hardly anything in the template of a StatefulSet. */
function isUnseen({ kind }: Manifest, path: string, { version }: Context): boolean {
  return kind === 'StatefulSet' && path === '/spec/template' && !atLeast(version, '1.34');
}
