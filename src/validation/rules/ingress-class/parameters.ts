import type { IngressClass } from '../../../kubernetes/generated/types.js';
import { isSet } from '../../faults/is-set.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';
import { referenceFaults } from '../../faults/typed-reference.js';

const PATH = '/spec/parameters';

/** Judges what a class refers to for its settings. */
export const parameters = objectRule<IngressClass>({
  id: 'ingress-class/parameters',
  scope: 'server',
  severity: 'error',
  description: 'The parameters of an IngressClass name an object, and its namespace just where the scope is Namespace.',
  rationale: 'The API server refuses the IngressClass.',
  remediation: 'Write kind and name; for an object in a namespace also `scope: Namespace` and the namespace.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingressclass-scope',
  kinds: ['networking.k8s.io/v1 IngressClass'],
  examples: {
    valid: [
      `
      apiVersion: networking.k8s.io/v1
      kind: IngressClass
      metadata: { name: lb }
      spec:
        controller: example.com/lb
        parameters: { apiGroup: example.com, kind: Settings, name: lb, scope: Namespace, namespace: lb }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata: { name: lb }
        spec:
          controller: example.com/lb
          parameters: { apiGroup: example.com, kind: Settings, name: lb, namespace: lb }
        `,
        path: '/spec/parameters/namespace',
        message: 'the scope is Cluster, but a namespace is given',
      },
    ],
  },
  check({ spec }, report) {
    const reference = spec?.parameters;
    if (!isSet(reference)) return;
    referenceFaults(reference, PATH).forEach(report);
    const { namespace } = reference;
    const scope = reference.scope ?? 'Cluster';
    const path = `${PATH}/namespace`;
    if (scope !== 'Namespace' && scope !== 'Cluster') {
      report({ path: `${PATH}/scope`, message: `"${scope}" is no scope`, help: 'write Cluster or Namespace' });
    } else if (scope === 'Cluster' && isSet(namespace)) {
      const help = 'write scope: Namespace, or remove the namespace';
      report({ path, message: 'the scope is Cluster, but a namespace is given', help });
    } else if (scope === 'Namespace') {
      const help = 'write the namespace of the object';
      report(
        isSet(namespace)
          ? nameFault('dns1123Label', namespace, path)
          : { path, message: 'the scope is Namespace, but none is given', help },
      );
    }
  },
});
