import type { Mistake } from '../../core/mistakes.js';
import { sysctlNamespace } from '../../kubernetes/kernel.js';
import { asPort } from '../../rendering/ports.js';
import type { JudgedPod } from '../judged-pod.js';
import { conflict } from './conflict.js';
import { type PlacedContainer, portOption } from './placed-container.js';
import type { PlacedMount } from './volume-checks.js';

/** What a pod shares with its node that does not go with what else it says: the API server refuses such pods. */
export function hostMistakes(options: JudgedPod, containers: readonly PlacedContainer[]): Mistake[] {
  const { hostNetwork, hostPID, hostIPC, hostUsers, shareProcessNamespace, security = {} } = options;
  const ownUsers = hostUsers === false;
  return [
    ...(['hostNetwork', 'hostPID', 'hostIPC'] as const).flatMap((option) =>
      conflict(ownUsers && options[option], `${option} does not go with users of the pod's own`, [option]),
    ),
    ...conflict(
      shareProcessNamespace && hostPID,
      "containers that see the node's processes see each other's already",
      ['shareProcessNamespace'],
      'drop shareProcessNamespace',
    ),
    ...Object.keys(security.sysctls ?? {}).flatMap((name) => {
      const namespace = sysctlNamespace(name);
      const shared = (namespace === 'net' && hostNetwork) || (namespace === 'ipc' && hostIPC);
      return conflict(shared, `${name} is the node's own where the pod shares that`, ['security', 'sysctls', name]);
    }),
    ...(hostNetwork ? containers.flatMap(otherHostPorts) : []),
    ...containers.flatMap(({ at, role, options: { security: own } }) =>
      conflict(
        !ownUsers && own?.procMount === 'Unmasked',
        `procMount: 'Unmasked' needs users of the ${role === 'main' ? "pod's" : "container's pod"} own`,
        [...at, 'security', 'procMount'],
        'say hostUsers: false for the workload, or drop it',
      ),
    ),
    ...nameMistakes(options),
  ];
}

/** Devices of a pod with users of its own: the kernel maps no users on them, so the API server refuses them. */
export function deviceMistakes(mounts: readonly PlacedMount[], { hostUsers }: JudgedPod): Mistake[] {
  return mounts.flatMap(({ device, option }) =>
    conflict(device === true && hostUsers === false, "a device does not go with users of the pod's own", option),
  );
}

function otherHostPorts(container: PlacedContainer): Mistake[] {
  return Object.entries(container.options.ports ?? {}).flatMap(([name, port]) => {
    const { port: number, hostPort = number } = asPort(port);
    const message = `on the node's network the port is ${number}, so it can't be ${hostPort} of the node`;
    const help = `write hostPort: ${number}, or drop it`;
    return conflict(hostPort !== number, message, [...portOption(container, name), 'hostPort'], help);
  });
}

function nameMistakes({
  hostnameOverride,
  setHostnameAsFQDN,
  hostNetwork,
  dnsPolicy,
  dnsConfig,
}: JudgedPod): Mistake[] {
  const said = hostnameOverride !== undefined;
  return [
    ...conflict(said && setHostnameAsFQDN, 'hostnameOverride does not go with setHostnameAsFQDN', ['hostnameOverride']),
    ...conflict(said && hostNetwork, "hostnameOverride does not go with the node's network", ['hostnameOverride']),
    ...conflict(
      dnsPolicy === 'None' && (dnsConfig?.nameservers ?? []).length === 0,
      "dnsPolicy 'None' looks names up nowhere",
      ['dnsPolicy'],
      "say where: dnsConfig: { nameservers: ['10.0.0.53'] }",
    ).map((mistake) => ({ ...mistake, restsOn: 'dnsConfig' })),
  ];
}
