import type { PodSecurityContext, SecurityContext } from '../../kubernetes/generated/types.js';
import type { PodPart } from '../parts.js';

/** What a pod and its containers say alike. */
type Shared = Pick<PodSecurityContext & SecurityContext, keyof PodSecurityContext & keyof SecurityContext>;

/** Visits the security contexts of a pod: its own, then those of its containers. */
export function forEachSecurityContext(pod: PodPart, visit: (context: Shared, path: string) => void): void {
  if (pod.spec.securityContext) visit(pod.spec.securityContext, `${pod.path}/securityContext`);
  for (const { container, path, role } of pod.containers) {
    if (container.securityContext && role !== 'ephemeral') visit(container.securityContext, `${path}/securityContext`);
  }
}
