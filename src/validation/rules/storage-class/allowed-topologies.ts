import type {
  StorageClass,
  TopologySelectorLabelRequirement,
  TopologySelectorTerm,
} from '../../../kubernetes/generated/types.js';
import { fromItems } from '../../faults/items.js';
import { nameFault } from '../../faults/name-fault.js';
import { objectRule } from '../../rule.js';
import { type Found, present } from '../../violation.js';

/** Judges where volumes of a class may be. */
export const allowedTopologies = objectRule<StorageClass>({
  id: 'storage-class/allowed-topologies',
  scope: 'server',
  severity: 'error',
  description:
    'A place where volumes of a class may be has labels, each once with values that are there once, and is there once itself.',
  rationale: 'The API server refuses the StorageClass.',
  remediation: 'Write a label of nodes such as `topology.kubernetes.io/zone` with the values that are allowed.',
  see: 'https://kubernetes.io/docs/concepts/storage/storage-classes/#allowed-topologies',
  kinds: ['storage.k8s.io/v1 StorageClass'],
  examples: {
    valid: [
      `
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata: { name: fast }
      provisioner: ebs.csi.aws.com
      allowedTopologies: [{ matchLabelExpressions: [{ key: topology.kubernetes.io/zone, values: [zone-a] }] }]
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata: { name: fast }
        provisioner: ebs.csi.aws.com
        allowedTopologies: [{ matchLabelExpressions: [{ key: topology.kubernetes.io/zone, values: [] }] }]
        `,
        path: '/allowedTopologies/0/matchLabelExpressions/0/values',
        message: 'the label has no values',
      },
      {
        yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata: { name: fast }
        provisioner: ebs.csi.aws.com
        allowedTopologies:
          - { matchLabelExpressions: [{ key: topology.kubernetes.io/zone, values: [a, b] }] }
          - { matchLabelExpressions: [{ key: topology.kubernetes.io/zone, values: [b, a] }] }
        `,
        path: '/allowedTopologies/1/matchLabelExpressions',
        message: 'the same place is there twice',
      },
    ],
  },
  check({ allowedTopologies: terms }, report) {
    const places = new Set<string>();
    (terms ?? []).forEach((term, index) => {
      const path = `/allowedTopologies/${index}/matchLabelExpressions`;
      termFaults(term ?? {}, path).forEach(report);
      const place = placeOf(term ?? {});
      if (place === '[]') report({ path, message: 'the place has no labels', help: 'write one, or remove the place' });
      else if (places.has(place)) report({ path, message: 'the same place is there twice', help: 'write it once' });
      places.add(place);
    });
  },
});

function termFaults({ matchLabelExpressions }: TopologySelectorTerm, path: string): Found[] {
  const keys = new Set<string>();
  return fromItems(matchLabelExpressions, (item: Partial<TopologySelectorLabelRequirement>, index) => {
    const { values } = item;
    const key = item.key ?? '';
    const at = `${path}/${index}`;
    const found = [
      nameFault('labelKey', key, `${at}/key`),
      keys.has(key)
        ? { path: `${at}/key`, message: `"${key}" is there twice`, help: 'write its values together' }
        : undefined,
      (values ?? []).length === 0
        ? { path: `${at}/values`, message: 'the label has no values', help: 'name some' }
        : undefined,
      ...(values ?? []).map((value, place, all) =>
        all.indexOf(value) === place ? undefined : twice(value ?? '', `${at}/values/${place}`),
      ),
    ];
    keys.add(key);
    return present(found);
  });
}

const twice = (value: string, path: string): Found => ({
  path,
  message: `"${value}" is there twice`,
  help: 'write it once',
});

/** The labels of a place with their values in one order; of a label that is there twice, the server keeps the last. */
function placeOf({ matchLabelExpressions }: TopologySelectorTerm): string {
  const values = new Map(
    (matchLabelExpressions ?? []).map((one) => [one?.key ?? '', [...new Set(one?.values ?? [])].toSorted()] as const),
  );
  return JSON.stringify([...values].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
