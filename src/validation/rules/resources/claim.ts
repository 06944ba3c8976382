import { forEachItem } from '../../faults/items.js';
import { nameFault } from '../../faults/name-fault.js';
import type { PartRule } from '../../rule.js';

/** Judges claim. */
export const claim: PartRule = {
  id: 'resources/claim',
  scope: 'server',
  severity: 'error',
  description: 'A container uses claims of its pod, each request of a claim once.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Name a claim of `resourceClaims` of the pod, once, or its requests one by one.',
  see: 'https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/',
  since: '1.34',
  on: 'container',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        resourceClaims: [{ name: gpu, resourceClaimName: gpu }]
        containers:
          - name: app
            image: example.com/app:1
            resources: { claims: [{ name: gpu }] }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          containers:
            - name: app
              image: example.com/app:1
              resources: { claims: [{ name: gpu }] }
        `,
        path: '/spec/containers/0/resources/claims/0',
        message: 'the pod has no claim "gpu"',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          resourceClaims: [{ name: gpu, resourceClaimName: gpu }]
          containers:
            - name: app
              image: example.com/app:1
              resources: { claims: [{ name: gpu, request: a }, { name: gpu }] }
        `,
        path: '/spec/containers/0/resources/claims/1',
        message: 'the claim "gpu" is used twice',
      },
    ],
  },
  check({ container, path, role, pod }, report, context) {
    if (role === 'ephemeral' || !context.has('resourceClaims')) return;
    const known = new Set((pod.spec.resourceClaims ?? []).map((claim) => claim?.name));
    const seen = new Set<string>();
    forEachItem(container.resources?.claims, ({ name, request }, index) => {
      const at = `${path}/resources/claims/${index}`;
      const key = request ? `${name}/${request}` : name;
      const again =
        seen.has(name) || seen.has(key) || (!request && [...seen].some((one) => one.startsWith(`${name}/`)));
      if (!name) report({ path: at, message: 'no claim is named', help: 'name one of resourceClaims of the pod' });
      else if (again) report({ path: at, message: `the claim "${name}" is used twice`, help: 'keep one' });
      if (name && !known.has(name)) {
        report({ path: at, message: `the pod has no claim "${name}"`, help: 'add it to resourceClaims of the pod' });
      }
      report(request && !seen.has(name) ? nameFault('dns1123Label', request, `${at}/request`) : undefined);
      if (name) seen.add(key);
    });
  },
};
