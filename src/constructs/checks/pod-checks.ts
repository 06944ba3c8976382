import type { MapContext, PodSecurityLevel } from '../../core/map-context.js';
import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { nearest } from '../../findings/did-you-mean.js';
import { type ContainerOptions, numberIn, type SideContainerOptions } from '../../rendering/container.js';
import { type Env, keysIn, variableFor } from '../../rendering/env.js';
import { mountsOf } from '../../rendering/mounts.js';
import { containersOf, type PodOptions } from '../../rendering/pod.js';
import { asPort } from '../../rendering/ports.js';
import { probesOf } from '../../rendering/probes.js';
import { type SecurityOptions, securityNeeds } from '../../rendering/security.js';

/** A container with where it is written. */
interface Placed {
  readonly name: string;
  readonly role: 'main' | 'sidecar' | 'init';
  readonly at: OptionPath;
  readonly options: ContainerOptions;
}

/** The options of a workload, its env already asked for. */
export type JudgedPod = Omit<PodOptions, 'env'> & { env?: Env };

/** What is wrong with the pods of a workload beyond the form of single options. */
export function podMistakes(options: JudgedPod, name: string, map: MapContext): Mistake[] {
  const containers = containersOf(options, options.containerName ?? name).map((container): Placed => ({
    ...container,
    at: container.role === 'main' ? [] : [container.role === 'init' ? 'init' : 'sidecars', container.name],
  }));
  return [
    ...nameMistakes(containers),
    ...portMistakes(containers.filter(({ role }) => role !== 'init')),
    ...containers.flatMap(probeMistakes),
    ...volumeMistakes(containers),
    ...containers.flatMap(variableMistakes),
    ...levelMistakes(options, containers, map.podSecurity),
  ];
}

function nameMistakes(containers: readonly Placed[]): Mistake[] {
  return repeated(containers, ({ name }) => name).map(([, second]) => ({
    ruleId: 'pod/container-name',
    message: `two containers of the pod are called "${second.name}"`,
    help: 'give one of them another name; the main one is named by containerName',
    option: second.at,
    at: 'key',
  }));
}

/** Containers of a pod share one network, so a port number can be taken once. */
function portMistakes(containers: readonly Placed[]): Mistake[] {
  const ports = containers.flatMap(({ at, options }) =>
    Object.entries(options.ports ?? {}).map(([name, port]) => ({
      name,
      at: [...at, 'ports', name],
      ...asPort(port),
    })),
  );
  return [
    ...repeated(ports, ({ port, protocol = 'TCP' }) => `${port}/${protocol}`).map(([first, second]) => ({
      ruleId: 'pod/port-conflict',
      message: `ports "${first.name}" and "${second.name}" both use ${second.port}/${second.protocol ?? 'TCP'}`,
      help: 'give one of them another number',
      option: second.at,
    })),
    ...repeated(ports, ({ name }) => name).map(([, second]) => ({
      ruleId: 'pod/port-name',
      message: `two containers of the pod have a port called "${second.name}"`,
      help: 'give one of them another name',
      option: second.at,
      at: 'key' as const,
    })),
    ...repeated(ports, ({ port, service = port, protocol = 'TCP' }) => `${service}/${protocol}`)
      .filter(([first, second]) => first.port !== second.port)
      .map(([first, second]) => ({
        ruleId: 'pod/service-port-conflict',
        message: `ports "${first.name}" and "${second.name}" are both ${second.service ?? second.port} on the Service`,
        help: 'give one of them another service number',
        option: second.at,
      })),
  ];
}

function probeMistakes({ at, options }: Placed): Mistake[] {
  const ports = Object.keys(options.ports ?? {});
  const numberOf = numberIn(options.ports ?? {});
  return probesOf(options.health).flatMap(({ probe, option }): Mistake[] => {
    if ('exec' in probe) return [];
    const [key, wanted] =
      'tcp' in probe ? ['tcp', probe.tcp] : 'grpc' in probe ? ['grpc', probe.grpc] : ['port', probe.port];
    if (numberOf(wanted) !== undefined) return [];
    const meant = wanted === undefined ? undefined : nearest(String(wanted), ports);
    return [
      {
        ruleId: 'pod/probe-port',
        restsOn: 'ports',
        message:
          wanted === undefined
            ? 'the health check does not say which port it asks'
            : `the health check asks port "${wanted}", which the container does not have`,
        help:
          meant === undefined
            ? ports.length === 0
              ? 'give the container ports, e.g. ports: { http: 8080 }'
              : `say one of ${ports.join(', ')}`
            : `did you mean "${meant}"?`,
        option: [...at, 'health', ...option, ...(wanted === undefined ? [] : [key])],
      },
    ];
  });
}

function volumeMistakes(containers: readonly Placed[]): Mistake[] {
  const all = containers.flatMap(({ name, at, options }) =>
    mountsOf(options.mounts, options.writable).map((mount) => ({ ...mount, container: name, at })),
  );
  const where = ({ at, path }: { at: OptionPath; path: string }, writable: boolean): OptionPath => [
    ...at,
    writable ? 'writable' : 'mounts',
    ...(writable ? [] : [path]),
  ];
  return [
    ...repeated(all, ({ container, path }) => `${container}\n${path}`).map(([, second]) => ({
      ruleId: 'pod/mount-path',
      message: `two volumes are mounted at ${second.path}`,
      help: 'a path can hold one volume; drop one of the two',
      option: where(second, true),
    })),
    ...repeated(all, ({ volume }) => volume.name)
      .filter(([first, second]) =>
        !(first.shared && second.shared)
          ? first.path !== second.path || first.container !== second.container
          : JSON.stringify(first.volume.source) !== JSON.stringify(second.volume.source),
      )
      .map(([first, second]) => ({
        ruleId: 'pod/volume-name',
        message: `the volumes mounted at ${first.path} and ${second.path} are both called "${second.volume.name}"`,
        help: `name one of them: '${second.path}': { emptyDir: {}, name: '…' }; to share one folder, name it in both`,
        option: where(second, !second.shared),
      })),
  ];
}

/** A key inside a text needs a variable of its own, whose name must be free; in a URL it must be encoded. */
function variableMistakes({ at, options }: Placed): Mistake[] {
  const env = options.env ?? {};
  return Object.entries(env).flatMap(([name, value]): Mistake[] =>
    keysIn(value).flatMap((key): Mistake[] => {
      const isText = (value as { type?: string }).type === 'text';
      if (!isText) return [];
      const option = [...at, 'env', name];
      const variable = variableFor(name, key);
      const url = String((value as unknown as { parts: unknown[] }).parts[0]).includes('://') && !key.options.urlSafe;
      return [
        ...(variable in env
          ? [
              {
                ruleId: 'env/name-taken',
                message: `the key in ${name} needs the variable ${variable}, which is there already`,
                help: `rename ${variable}`,
                option,
              },
            ]
          : []),
        ...(url
          ? [
              {
                ruleId: 'env/secret-in-url',
                severity: 'warning' as const,
                message: `${name} puts the key "${key.key}" into a URL as it is; a character such as "@" or "/" in it breaks the URL`,
                help: `give host, user and password in variables of their own, or write .urlSafe() behind the key`,
                option,
              },
            ]
          : []),
      ];
    }),
  );
}

const RANK: Readonly<Record<PodSecurityLevel, number>> = { restricted: 0, baseline: 1, privileged: 2 };

/** What needs more rights than the map's Pod Security level gives: said here, rather than loosening the namespace. */
function levelMistakes(options: JudgedPod, containers: readonly Placed[], level: PodSecurityLevel): Mistake[] {
  const needs = [
    ...securityMistakes(options.security, ['security']),
    ...containers
      .filter(({ role }) => role !== 'main')
      .flatMap(({ at, options: side }) =>
        securityMistakes((side as SideContainerOptions).security, [...at, 'security']),
      ),
    ...containers.flatMap(({ at, options: { mounts = {} } }) =>
      Object.entries(mounts).flatMap(([path, mount]) =>
        'hostPath' in mount
          ? [{ what: 'a path of the node', needed: 'privileged' as const, option: [...at, 'mounts', path, 'hostPath'] }]
          : [],
      ),
    ),
    ...(options.hostNetwork
      ? [{ what: "the node's network", needed: 'privileged' as const, option: ['hostNetwork'] }]
      : []),
    ...containers.flatMap(({ at, options: { ports = {} } }) =>
      Object.entries(ports).flatMap(([name, port]) =>
        asPort(port).hostPort === undefined
          ? []
          : [{ what: 'a port of the node', needed: 'privileged' as const, option: [...at, 'ports', name, 'hostPort'] }],
      ),
    ),
  ];
  return needs
    .filter(({ needed }) => RANK[needed] > RANK[level])
    .map(({ what, needed, option }) => ({
      ruleId: 'pod/security-level',
      message: `${what} needs Pod Security level ${needed}, and the map's is ${level}`,
      help: `drop it, or say podSecurity: '${needed}' for the map; better a map of its own for what needs this`,
      option,
    }));
}

function securityMistakes(
  security: SecurityOptions | undefined,
  at: OptionPath,
): { what: string; needed: PodSecurityLevel; option: OptionPath }[] {
  return securityNeeds(security ?? {}).map(({ option, level }) => ({
    what: option,
    needed: level,
    option: [...at, option],
  }));
}

/** Pairs of items with one key: the first and each later one. */
function repeated<T>(items: readonly T[], keyOf: (item: T) => string): [T, T][] {
  const first = new Map<string, T>();
  return items.flatMap((item): [T, T][] => {
    const key = keyOf(item);
    const holder = first.get(key);
    if (holder !== undefined) return [[holder, item]];
    first.set(key, item);
    return [];
  });
}
