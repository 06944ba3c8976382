import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import { pathBelowProblem } from '../kubernetes/file-paths.js';
import { dns1123Subdomain } from '../kubernetes/names.js';
import { windowsUserProblem } from '../kubernetes/windows-user.js';

/** A profile that lies on every node. */
export interface LocalProfile {
  /** Its path or name on the node: `localhostProfile`; type `Localhost`. */
  localhostProfile: string;
}

/** System calls that are allowed. @see https://kubernetes.io/docs/tutorials/security/seccomp/ */
export type SeccompProfile = 'RuntimeDefault' | 'Unconfined' | LocalProfile;

/** What AppArmor lets processes do. @see https://kubernetes.io/docs/tutorials/security/apparmor/ */
export type AppArmorProfile = 'RuntimeDefault' | 'Unconfined' | LocalProfile;

/** Labels that SELinux puts on processes. @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#assign-selinux-labels-to-a-container */
export interface SELinuxOptions {
  /** `seLinuxOptions.user`; needs a map of level `privileged`. @default the runtime's */
  user?: string;
  /** `seLinuxOptions.role`; needs a map of level `privileged`. @default the runtime's */
  role?: string;
  /** `seLinuxOptions.type`, e.g. `'container_init_t'`; others than the container types need a map of level `privileged`. @default the runtime's */
  type?: string;
  /** `seLinuxOptions.level`, e.g. `'s0:c123,c456'`. @default the runtime's */
  level?: string;
}

/** Who processes run as on Windows. @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-runasusername/ */
export interface WindowsOptions {
  /** The user, `'ContainerUser'` or `'DOMAIN\\user'`: `windowsOptions.runAsUserName`. @default the image's */
  runAsUserName?: string;
  /** Run on the node itself: `windowsOptions.hostProcess`; needs `hostNetwork` and a map of level `privileged`. @default false */
  hostProcess?: boolean;
  /** Name of the GMSA credential spec: `windowsOptions.gmsaCredentialSpecName`. @default none */
  gmsaCredentialSpecName?: string;
  /** The GMSA credential spec itself: `windowsOptions.gmsaCredentialSpec`. @default what its webhook writes */
  gmsaCredentialSpec?: string;
}

const below = named((path) =>
  path === '' || pathBelowProblem(path) !== undefined
    ? "must be a path below the kubelet's seccomp folder\nwrite it like 'profiles/audit.json'"
    : undefined,
);
const local = (profile: z.ZodType<string, string>) =>
  z.union([z.enum(['RuntimeDefault', 'Unconfined']), strict({ localhostProfile: profile })]);

/** @internal Judges a {@link SeccompProfile}. */
export const seccompSchema = local(below);

/** @internal Judges an {@link AppArmorProfile}. */
export const appArmorSchema = local(
  named((name) =>
    name === '' || name.trim() !== name || name.length > 4095
      ? 'must be the name of a profile, without blanks around it'
      : undefined,
  ),
);

/** @internal Judges {@link SELinuxOptions}. */
export const seLinuxSchema = strict({
  user: z.string().optional(),
  role: z.string().optional(),
  type: z.string().optional(),
  level: z.string().optional(),
});

/** A profile as Kubernetes writes it. */
export function renderProfile(profile: SeccompProfile | AppArmorProfile | undefined) {
  if (profile === undefined) return undefined;
  return typeof profile === 'string' ? { type: profile } : { type: 'Localhost', ...profile };
}

/** The annotations that say AppArmor profiles to servers before 1.30, which have no field for them. */
export function appArmorAnnotation(container: string, profile: AppArmorProfile): Record<string, string> {
  const names = { RuntimeDefault: 'runtime/default', Unconfined: 'unconfined' };
  const value = typeof profile === 'string' ? names[profile] : `localhost/${profile.localhostProfile}`;
  return { [`container.apparmor.security.beta.kubernetes.io/${container}`]: value };
}

/** @internal Judges {@link WindowsOptions}. */
export const windowsSchema = strict({
  runAsUserName: named(windowsUserProblem).optional(),
  hostProcess: z.boolean().optional(),
  gmsaCredentialSpecName: named(dns1123Subdomain).optional(),
  gmsaCredentialSpec: z
    .string()
    .min(1)
    .refine((spec) => spec.length <= 65_536, { error: 'must be 64 KiB at most' })
    .optional(),
});
