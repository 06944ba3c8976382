import type { Because } from '../core/explaining/object-reasons.js';
import type { MapContext } from '../core/map-context.js';
import { RBAC, renderBinding, renderRules } from '../rendering/permissions.js';
import type { PodOptions } from '../rendering/pod-options.js';
import { type Identity, identityOf, renderServiceAccount } from '../rendering/service-account.js';

const PERMITTED = { option: 'permissions' };

/** How a workload adds an object that belongs to it. */
type Add = (
  apiVersion: string,
  kind: string,
  render: () => object,
  extra?: { name?: string; labels?: Record<string, string>; annotations?: Record<string, string>; because?: Because },
) => unknown;

/** Who the pods of a workload are towards the API server; makes their ServiceAccount, and the Role that permits them what they may do. */
export function addIdentity(
  workload: string,
  map: MapContext,
  { serviceAccount, permissions = [] }: Pick<PodOptions, 'serviceAccount' | 'permissions'>,
  add: Add,
): Identity {
  const identity = identityOf(workload, serviceAccount, permissions.length > 0);
  const { name, made } = identity;
  if (made !== undefined) {
    const { labels, annotations } = made;
    add('v1', 'ServiceAccount', () => renderServiceAccount(made), {
      name: made.name,
      labels,
      annotations,
      because: serviceAccount === undefined ? 'account' : { option: 'serviceAccount' },
    });
  }
  if (permissions.length === 0) return identity;
  const subject = { kind: 'ServiceAccount' as const, name: name ?? 'default', namespace: map.namespace };
  add(`${RBAC}/v1`, 'Role', () => ({ rules: renderRules(permissions) }), { because: PERMITTED });
  add(`${RBAC}/v1`, 'RoleBinding', () => renderBinding({ kind: 'Role', name: workload }, [subject]), {
    because: PERMITTED,
  });
  return identity;
}
