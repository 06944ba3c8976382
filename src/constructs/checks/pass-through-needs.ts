import type { OptionPath } from '../../core/mistakes.js';
import type { Container, PodSecurityContext, PodSpec, SecurityContext } from '../../kubernetes/generated/types.js';
import type { SecurityOptions } from '../../rendering/security.js';
import type { JudgedPod } from '../judged-pod.js';
import type { PlacedContainer } from './placed-container.js';
import { type SecurityGround, type SecurityNeed, securityNeeds } from './security-needs.js';

/** What Kubernetes fields that are passed through need, where not every Pod Security level allows it. */
export function passThroughNeeds(
  { pod = {} }: JudgedPod,
  containers: readonly PlacedContainer[],
  ground: SecurityGround,
): SecurityNeed[] {
  const known = new Set(containers.map(({ name }) => name));
  const listed = (['containers', 'initContainers'] as const).flatMap((list) =>
    (pod[list] ?? []).flatMap((container, index) => {
      const at = ['pod', list, index];
      // Over one of ours it is laid; another one has only what it says itself.
      return containerNeeds(known.has(container.name) ? container : { ...BARE, ...container }, at, ground);
    }),
  );
  return [
    ...hostNeeds(pod),
    ...contextNeeds(pod.securityContext, ['pod', 'securityContext'], ground),
    ...listed,
    ...containers.flatMap(({ at, options: { container } }) =>
      container === undefined ? [] : containerNeeds(container, [...at, 'container'], ground),
    ),
  ];
}

// What the restricted level asks each container to say.
const BARE: Partial<Container> = {
  securityContext: { allowPrivilegeEscalation: true, capabilities: { drop: [] } },
};

function hostNeeds(pod: Partial<PodSpec>): SecurityNeed[] {
  const shared = (['hostNetwork', 'hostPID', 'hostIPC'] as const).filter((field) => pod[field] === true);
  const paths = (pod.volumes ?? []).flatMap((volume, index) => (volume.hostPath === undefined ? [] : [index]));
  return [
    ...shared.map((field): SecurityNeed => ({ what: field, option: ['pod', field], level: 'privileged' })),
    ...paths.map((index): SecurityNeed => ({
      what: 'a path of the node',
      option: ['pod', 'volumes', index, 'hostPath'],
      level: 'privileged',
    })),
  ];
}

function containerNeeds(container: Partial<Container>, at: OptionPath, ground: SecurityGround): SecurityNeed[] {
  const ports = (container.ports ?? []).flatMap((port, index) => ((port.hostPort ?? 0) === 0 ? [] : [index]));
  return [
    ...contextNeeds(container.securityContext, [...at, 'securityContext'], ground),
    ...ports.map((index): SecurityNeed => ({
      what: 'a port of the node',
      option: [...at, 'ports', index, 'hostPort'],
      level: 'privileged',
    })),
  ];
}

/** How fields of a security context are called in our options. */
const CALLED: Readonly<Record<string, string>> = { user: 'runAsUser' };

function contextNeeds(
  context: (SecurityContext & PodSecurityContext) | undefined,
  at: OptionPath,
  ground: SecurityGround,
): SecurityNeed[] {
  if (context === undefined) return [];
  const { capabilities, seccompProfile, appArmorProfile, sysctls = [], ...same } = context;
  const profile = (type: string | undefined) => (type === 'Unconfined' ? ('Unconfined' as const) : undefined);
  const options: SecurityOptions = {
    user: same.runAsUser,
    runAsNonRoot: same.runAsNonRoot,
    privileged: same.privileged,
    allowPrivilegeEscalation: same.allowPrivilegeEscalation,
    procMount: same.procMount,
    seLinuxOptions: same.seLinuxOptions,
    windowsOptions: same.windowsOptions,
    capabilities: capabilities && { add: [...(capabilities.add ?? [])], drop: [...(capabilities.drop ?? ['ALL'])] },
    seccompProfile: profile(seccompProfile?.type),
    appArmorProfile: profile(appArmorProfile?.type),
    sysctls: Object.fromEntries(sysctls.map(({ name, value }) => [name, value])),
  };
  return securityNeeds(options, ground).map(({ option: [first = '', ...rest], ...need }) => ({
    ...need,
    option: [...at, CALLED[first] ?? first, ...(first === 'sysctls' ? [] : rest)],
  }));
}
