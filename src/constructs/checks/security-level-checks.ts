import type { PodSecurityLevel } from '../../core/map-context.js';
import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { asPort } from '../../rendering/ports.js';
import { type SecurityOptions, securityNeeds } from '../../rendering/security.js';
import type { JudgedPod } from '../judged-pod.js';
import type { PlacedContainer } from './placed-container.js';

const RANK: Readonly<Record<PodSecurityLevel, number>> = { restricted: 0, baseline: 1, privileged: 2 };

/** Something that not every Pod Security level allows. */
interface Need {
  readonly what: string;
  readonly level: PodSecurityLevel;
  readonly option: OptionPath;
}

/** What needs more rights than the map's Pod Security level gives: said here, rather than loosening the namespace. */
export function securityLevelMistakes(
  options: JudgedPod,
  containers: readonly PlacedContainer[],
  level: PodSecurityLevel,
): Mistake[] {
  const needs: Need[] = [
    ...containers.flatMap(({ at, options: { security } }) => needsOf(security, [...at, 'security'])),
    ...containers.flatMap(volumes),
    ...(options.hostNetwork
      ? [{ what: "the node's network", level: 'privileged' as const, option: ['hostNetwork'] }]
      : []),
    ...containers.flatMap(nodePorts),
  ];
  return needs
    .filter((need) => RANK[need.level] > RANK[level])
    .map((need) => ({
      ruleId: 'pod/security-level',
      message: `${need.what} needs Pod Security level ${need.level}, and the map's is ${level}`,
      help: `drop it, or say podSecurity: '${need.level}' for the map; better a map of its own for what needs this`,
      option: need.option,
    }));
}

function needsOf(security: SecurityOptions | undefined, at: OptionPath): Need[] {
  return securityNeeds(security ?? {}).map((need) => ({ ...need, option: [...at, ...need.option] }));
}

/** Volumes that a level does not allow; the stricter ones take only what the cluster itself hands out. */
const VOLUMES = [
  { kind: 'hostPath', what: 'a path of the node', level: 'privileged' },
  { kind: 'nfs', what: 'an NFS volume of the pod', level: 'baseline' },
  { kind: 'iscsi', what: 'an iSCSI volume of the pod', level: 'baseline' },
  { kind: 'fc', what: 'a Fibre Channel volume of the pod', level: 'baseline' },
] as const;

function volumes({ at, options: { mounts = {} } }: PlacedContainer): Need[] {
  return Object.entries(mounts).flatMap(([path, mount]) =>
    VOLUMES.filter(({ kind }) => kind in mount).map(({ kind, what, level }) => ({
      what,
      level,
      option: [...at, 'mounts', path, kind],
    })),
  );
}

function nodePorts({ at, options: { ports = {} } }: PlacedContainer): Need[] {
  return Object.entries(ports).flatMap(([name, port]) =>
    asPort(port).hostPort === undefined
      ? []
      : [{ what: 'a port of the node', level: 'privileged', option: [...at, 'ports', name, 'hostPort'] }],
  );
}
