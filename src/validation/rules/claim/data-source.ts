import type { PersistentVolumeClaimSpec, TypedObjectReference } from '../../../kubernetes/generated/types.js';
import { isJudged } from '../../faults/claims.js';
import type { Context } from '../../context.js';
import { isSet } from '../../faults/is-set.js';
import { nameFault } from '../../faults/name-fault.js';
import type { ClaimPart } from '../../parts.js';
import type { PartRule } from '../../rule.js';
import { type Found, present } from '../../violation.js';

/** Judges what a claim's volume is filled from. */
export const dataSource: PartRule = {
  id: 'claim/data-source',
  scope: 'server',
  severity: 'error',
  description:
    'What a claim is filled from has a kind, a name and, unless it is another claim, an API group; dataSource and dataSourceRef name the same.',
  rationale: 'The API server refuses what makes the claim; templates of a StatefulSet from 1.34 on.',
  remediation: 'Write dataSourceRef alone; the server fills in the older dataSource.',
  see: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#data-source-references',
  on: 'claim',
  examples: {
    valid: [
      `
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: { name: data }
      spec:
        accessModes: [ReadWriteOnce]
        resources: { requests: { storage: 1Gi } }
        dataSourceRef: { apiGroup: snapshot.storage.k8s.io, kind: VolumeSnapshot, name: yesterday }
      `,
    ],
    invalid: [
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: { name: data }
        spec:
          accessModes: [ReadWriteOnce]
          resources: { requests: { storage: 1Gi } }
          dataSourceRef: { kind: VolumeSnapshot, name: yesterday }
        `,
        path: '/spec/dataSourceRef',
        message: 'a VolumeSnapshot is in an API group, but none is given',
      },
      {
        yaml: `
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: { name: data }
        spec:
          accessModes: [ReadWriteOnce]
          resources: { requests: { storage: 1Gi } }
          dataSource: { kind: PersistentVolumeClaim, name: old }
          dataSourceRef: { kind: PersistentVolumeClaim, name: other }
        `,
        path: '/spec/dataSource',
        message: 'dataSource and dataSourceRef name different objects',
      },
    ],
  },
  check(claim, report, context) {
    if (!isJudged(claim, context)) return;
    const sources = sourcesOf(claim, context);
    for (const field of ['dataSource', 'dataSourceRef'] as const) {
      const source = sources[field];
      if (isSet(source)) referenceFaults(source, `${claim.path}/${field}`, context).forEach(report);
    }
    const { dataSource: old, dataSourceRef: reference } = sources;
    if (!isSet(old) || !isSet(reference)) return;
    const path = `${claim.path}/dataSource`;
    if (reference.namespace) {
      report({ path, message: 'dataSource cannot name an object of another namespace', help: 'remove dataSource' });
    } else if (
      (['apiGroup', 'kind', 'name'] as const).some((key) => (old[key] ?? undefined) !== (reference[key] ?? undefined))
    ) {
      report({ path, message: 'dataSource and dataSourceRef name different objects', help: 'remove dataSource' });
    }
  },
};

/** The sources that the server keeps: of a claim by itself it drops what it can't serve. */
function sourcesOf(
  { spec, object }: ClaimPart,
  context: Context,
): Pick<PersistentVolumeClaimSpec, 'dataSource' | 'dataSourceRef'> {
  const { dataSource: old, dataSourceRef: reference } = spec;
  if (object.kind !== 'PersistentVolumeClaim') return { dataSource: old, dataSourceRef: reference };
  const kept = reference?.namespace && !context.has('CrossNamespaceVolumeDataSource') ? undefined : reference;
  const served = `${old?.apiGroup ?? ''} ${old?.kind}`;
  const known = [' PersistentVolumeClaim', 'snapshot.storage.k8s.io VolumeSnapshot'].includes(served);
  return { dataSource: isSet(kept) || known ? old : undefined, dataSourceRef: kept };
}

function referenceFaults(reference: Partial<TypedObjectReference>, path: string, context: Context): Found[] {
  const { apiGroup, kind, name, namespace } = reference;
  const none = !apiGroup && kind !== 'PersistentVolumeClaim';
  const message = kind ? `a ${kind} is in an API group, but none is given` : 'the kind is missing';
  return present([
    name ? undefined : { path: `${path}/name`, message: 'the name is missing', help: 'name the object' },
    none ? { path, message, help: 'write its apiGroup, such as snapshot.storage.k8s.io' } : undefined,
    apiGroup && !kind ? { path: `${path}/kind`, message, help: 'write the kind of the object' } : undefined,
    apiGroup && context.has('dataSourceGroups')
      ? nameFault('dns1123Subdomain', apiGroup, `${path}/apiGroup`)
      : undefined,
    namespace ? nameFault('dns1123Label', namespace, `${path}/namespace`) : undefined,
  ]);
}
