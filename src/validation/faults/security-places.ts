import type { PodSecurityContext, SecurityContext } from '../../kubernetes/generated/types.js';
import type { PodSecurityPolicy } from '../../kubernetes/pod-security/policy.js';
import type { PodPart } from '../parts.js';
import type { Breach } from './pod-security.js';

/** A field of a security context: of the pod, or of one of its containers. */
interface SecurityPlace<Value> {
  readonly path: string;
  /** How messages call whose it is. */
  readonly whose: string;
  readonly value: Value | undefined;
}

type Places<Context, Field extends keyof Context> = readonly SecurityPlace<NonNullable<Context[Field]>>[];

/** A field that the security contexts of a pod and of a container both have. */
type SharedField = keyof PodSecurityContext & keyof SecurityContext;

/** What each container says in a field of its security context. */
export function containersSay<Field extends keyof SecurityContext>(
  { containers }: PodPart,
  field: Field,
): Places<SecurityContext, Field> {
  return containers.map(({ path, container }) => ({
    path: `${path}/securityContext/${field}`,
    whose: `container "${container.name}"`,
    value: container.securityContext?.[field] ?? undefined,
  }));
}

/** What the pod and each of its containers say in a field that both have. */
export function saidBy<Field extends SharedField>(pod: PodPart, field: Field): Places<SecurityContext, Field> {
  const value: SecurityContext[Field] = pod.spec.securityContext?.[field];
  const own = { path: `${pod.path}/securityContext/${field}`, whose: 'the pod', value: value ?? undefined };
  return [own, ...containersSay(pod, field)];
}

/** What to say of the containers that say nothing in a field, where the pod does not say it for them either. */
export function leftUnsaid(pod: PodPart, field: SharedField, wanted: string, help: string): readonly Breach[] {
  const [own, ...containers] = saidBy(pod, field);
  const silent = containers.filter(({ value }) => value === undefined).map(({ whose }) => whose);
  if (own?.value !== undefined || silent.length === 0) return [];
  return [{ path: `${pod.path}/securityContext/${field}`, what: `${silent.join(', ')} without ${wanted}`, help }];
}

/** Whether the pod says that it runs on Windows, where restricted asks for less from 1.25 on. */
export function forgivenOnWindows({ spec }: PodPart, { minor }: PodSecurityPolicy): boolean {
  return minor >= 25 && spec.os?.name === 'windows';
}

/** Whether the pod has users of its own: `hostUsers: false`. */
export function hasOwnUsers({ spec }: PodPart): boolean {
  return spec.hostUsers === false;
}
