import type { MapContext, PodSecurityLevel } from '../../core/map-context.js';
import type { Mistake } from '../../core/mistakes.js';
import { has, type KubernetesVersion } from '../../kubernetes/versions.js';
import { asPort } from '../../rendering/ports.js';
import type { SecurityOptions } from '../../rendering/security.js';
import { probesOf } from '../../rendering/probes.js';
import { defaultsOf } from '../defaults.js';
import type { JudgedPod } from '../judged-pod.js';
import { passThroughNeeds } from './pass-through-needs.js';
import { type PlacedContainer, portOption } from './placed-container.js';
import { type SecurityGround, type SecurityNeed, securityNeeds } from './security-needs.js';

const RANK: Readonly<Record<PodSecurityLevel, number>> = { restricted: 0, baseline: 1, privileged: 2 };

/** What needs more rights than the map's Pod Security level gives: said here, rather than loosening the namespace. */
export function securityLevelMistakes(
  options: JudgedPod,
  containers: readonly PlacedContainer[],
  map: MapContext,
): Mistake[] {
  const { podSecurity: level } = map;
  const version = map.cluster.kubernetes;
  const ground = {
    version,
    ownUsers: (options.pod?.hostUsers ?? options.hostUsers) === false,
    windows: (options.pod?.os?.name ?? options.os) === 'windows',
  };
  const needs: Need[] = [
    ...containers.flatMap((container) => needsOf(container, ground)),
    ...inheritedNeeds(options.security, defaultsOf(map).security, ground),
    ...containers.flatMap(volumes),
    ...HOST.filter(({ option }) => options[option]).map(({ option, what }) => privileged(what, [option])),
    ...containers.flatMap(nodePorts),
    ...containers.flatMap((container) => probedHosts(container, version)),
    ...containers.flatMap((container) => askedHosts(container, version)),
    ...passThroughNeeds(options, containers, ground),
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

const HOST = [
  { option: 'hostNetwork', what: "the node's network" },
  { option: 'hostPID', what: "seeing the node's processes" },
  { option: 'hostIPC', what: "the node's shared memory" },
] as const;

const privileged = (what: string, option: SecurityNeed['option']): SecurityNeed => ({
  what,
  option,
  level: 'privileged',
});

/** A need; one that comes from defaults stands nowhere in the options. */
type Need = Omit<SecurityNeed, 'option'> & Partial<Pick<SecurityNeed, 'option'>>;

/** What the defaults give the pods that say nothing of it themselves. */
function inheritedNeeds(own: SecurityOptions = {}, defaults: SecurityOptions = {}, ground: SecurityGround): Need[] {
  const inherited = Object.entries(defaults).filter(([option]) => own[option as keyof SecurityOptions] === undefined);
  return securityNeeds(Object.fromEntries(inherited), ground).map(({ what, level }) => ({
    what: `${what}, which the defaults say,`,
    level,
  }));
}

function needsOf({ at, options: { security } }: PlacedContainer, ground: SecurityGround): SecurityNeed[] {
  return securityNeeds(security ?? {}, ground).map((need) => ({
    ...need,
    option: [...at, 'security', ...need.option],
  }));
}

/** Volumes that a level does not allow; the stricter ones take only what the cluster itself hands out. */
const VOLUMES = [
  { kind: 'hostPath', what: 'a path of the node', level: 'privileged' },
  { kind: 'nfs', what: 'an NFS volume of the pod', level: 'baseline' },
  { kind: 'iscsi', what: 'an iSCSI volume of the pod', level: 'baseline' },
  { kind: 'fc', what: 'a Fibre Channel volume of the pod', level: 'baseline' },
] as const;

function volumes({ at, options: { mounts = {} } }: PlacedContainer): SecurityNeed[] {
  return Object.entries(mounts).flatMap(([path, mount]) =>
    VOLUMES.filter(({ kind }) => kind in mount).map(({ kind, what, level }) => ({
      what,
      level,
      option: [...at, 'mounts', path, kind],
    })),
  );
}

// A kubelet that asks any host would ask where the pod itself may not.
function askedHosts({ at, options: { lifecycle } }: PlacedContainer, version: KubernetesVersion): SecurityNeed[] {
  if (!has(version, 'hostsNeedPrivilege')) return [];
  return (['postStart', 'preStop'] as const).flatMap((when) => {
    const hook = lifecycle?.[when];
    if (!hook || !('http' in hook) || hook.host === undefined) return [];
    return [privileged('a hook that asks another host', [...at, 'lifecycle', when, 'host'])];
  });
}

function nodePorts(container: PlacedContainer): SecurityNeed[] {
  return Object.entries(container.options.ports ?? {}).flatMap(([name, port]) =>
    asPort(port).hostPort === undefined
      ? []
      : [privileged('a port of the node', [...portOption(container, name), 'hostPort'])],
  );
}

// From 1.34 a check may ask nothing but its own pod.
function probedHosts({ at, options: { health } }: PlacedContainer, version: KubernetesVersion): SecurityNeed[] {
  if (!has(version, 'hostsNeedPrivilege')) return [];
  return probesOf(health).flatMap(({ probe, option }) =>
    'host' in probe && probe.host !== undefined
      ? [privileged('a health check of another host', [...at, 'health', ...option, 'host'])]
      : [],
  );
}
