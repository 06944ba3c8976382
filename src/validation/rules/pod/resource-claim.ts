import { isSet } from '../../faults/is-set.js';
import { forEachItem } from '../../faults/items.js';
import { nameFault } from '../../faults/name-fault.js';
import type { PartRule } from '../../rule.js';

/** Judges resource claim. */
export const resourceClaim: PartRule = {
  id: 'pod/resource-claim',
  scope: 'server',
  severity: 'error',
  description: 'Each claim of devices has a name of its own and comes from one claim or one template.',
  rationale: 'The API server refuses the Pod, or the workload with it in its template.',
  remediation: 'Write `resourceClaimName` or `resourceClaimTemplateName`.',
  see: 'https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/',
  since: '1.34',
  on: 'pod',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: Pod
      metadata: { name: app }
      spec:
        resourceClaims: [{ name: gpu, resourceClaimTemplateName: gpu }]
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
          resourceClaims: [{ name: gpu }]
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/resourceClaims/0',
        message: 'nothing says where the claim comes from',
      },
      {
        yaml: `
        apiVersion: v1
        kind: Pod
        metadata: { name: app }
        spec:
          resourceClaims: [{ name: gpu, resourceClaimName: GPU }]
          containers: [{ name: app, image: example.com/app:1 }]
        `,
        path: '/spec/resourceClaims/0/resourceClaimName',
        message: '"GPU" has a capital letter',
      },
    ],
  },
  check({ spec, path }, report) {
    const seen = new Set<string>();
    forEachItem(spec.resourceClaims, (claim, index) => {
      const at = `${path}/resourceClaims/${index}`;
      const { name, resourceClaimName, resourceClaimTemplateName } = claim;
      const fault = nameFault('dns1123Label', name ?? '', `${at}/name`);
      if (fault) report(fault);
      else if (seen.has(name)) {
        report({
          path: `${at}/name`,
          message: `another claim is called "${name}" too`,
          help: 'give each its own name',
        });
      }
      if (name) seen.add(name);
      const given = isSet(resourceClaimName);
      if (given === isSet(resourceClaimTemplateName)) {
        const message = given
          ? 'resourceClaimName stands beside resourceClaimTemplateName'
          : 'nothing says where the claim comes from';
        report({ path: at, message, help: 'write resourceClaimName or resourceClaimTemplateName' });
      }
      for (const field of ['resourceClaimName', 'resourceClaimTemplateName'] as const) {
        report(isSet(claim[field]) ? nameFault('dns1123Subdomain', claim[field], `${at}/${field}`) : undefined);
      }
    });
  },
};
