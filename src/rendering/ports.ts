import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import type { EndpointPort } from '../core/references/party.js';
import { addressProblem } from '../kubernetes/addresses.js';
import { dns1123Label, labelKey, portName } from '../kubernetes/names.js';

/** A port of a container, with more to say than its number. */
export interface ContainerPortOptions {
  /**
   * The number that the process in the container listens on, 1 to 65535.
   * Becomes `containerPort` of the container and `targetPort` of the Service.
   */
  port: number;
  /** The transport protocol. @default 'TCP', as in Kubernetes */
  protocol?: 'TCP' | 'UDP' | 'SCTP';
  /**
   * The number to take on the node itself, 1 to 65535: `hostPort` of the container. One pod a node can have it, and
   * the map's Pod Security level must allow it.
   * @default none
   */
  hostPort?: number;
  /** The node's address that `hostPort` is taken on: `hostIP` of the container. @default every address */
  hostIP?: string;
}

/** A port of a workload, with more to say than its number. */
export interface PortOptions extends ContainerPortOptions {
  /** The number that callers dial, 1 to 65535: `port` of the Service. @default the same as `port` */
  service?: number;
  /**
   * What is spoken on the port, for meshes and gateways, e.g. `'kubernetes.io/h2c'`: `appProtocol` of the Service.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol
   */
  appProtocol?: string;
  /**
   * The sidecar or further container that listens on the port, e.g. `'proxy'`: it becomes a port of that container and,
   * like the others here, of the workload's Service. Ports that such a container lists itself are on no Service.
   * @default the main container
   */
  container?: string;
}

/** A port of a container: its number, or the number with more options. */
export type ContainerPort = number | ContainerPortOptions;

/** A port of a workload: its number, or the number with more options. */
export type Port = number | PortOptions;

/** @internal A port number as the API server takes it. */
export const portNumber = z.int().min(1).max(65_535);

const shape = {
  port: portNumber,
  protocol: z.enum(['TCP', 'UDP', 'SCTP']).optional(),
  hostPort: portNumber.optional(),
  hostIP: named(addressProblem).optional(),
};

/** @internal Judges the ports of a container by name. */
export const containerPortsSchema = z.record(named(portName), z.union([portNumber, strict(shape)]));

/** @internal Judges the ports of a workload by name; a name becomes the port's name in container and Service. */
export const portsSchema = z.record(
  named(portName),
  z.union([
    portNumber,
    strict({
      ...shape,
      service: portNumber.optional(),
      appProtocol: named(labelKey).optional(),
      container: named(dns1123Label).optional(),
    }),
  ]),
);

/**
 * Ports with every number known.
 * @param headless whether callers dial the pods' own ports, since nothing forwards to them
 */
export function endpointPorts(ports: Readonly<Record<string, Port>>, headless = false): Map<string, EndpointPort> {
  return new Map(
    Object.entries(ports).map(([name, port]) => {
      const options = asPort(port);
      return [
        name,
        {
          pod: options.port,
          service: headless ? options.port : (options.service ?? options.port),
          protocol: options.protocol ?? 'TCP',
          appProtocol: options.appProtocol,
        },
      ];
    }),
  );
}

/** The `ports` of a container. */
export function containerPorts(ports: Readonly<Record<string, Port>>) {
  return Object.entries(ports).map(([name, port]) => {
    const { port: containerPort, protocol, hostPort, hostIP } = asPort(port);
    return {
      name,
      containerPort,
      ...(protocol && { protocol }),
      ...(hostPort !== undefined && { hostPort }),
      ...(hostIP !== undefined && { hostIP }),
    };
  });
}

/** A port of a Service, as its JSON has it. */
export interface ServicePortJson {
  readonly name: string;
  /** What callers dial. */
  readonly port: number;
  /** What the pods listen on. */
  readonly targetPort: number;
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
  readonly appProtocol?: string;
  readonly nodePort?: number;
}

/** The `ports` of a Service. */
export function servicePorts(ports: Readonly<Record<string, Port>>): ServicePortJson[] {
  return Object.entries(ports).map(([name, port]) => {
    const { port: targetPort, service, protocol, appProtocol } = asPort(port);
    return {
      name,
      port: service ?? targetPort,
      targetPort,
      ...(protocol && { protocol }),
      ...(appProtocol && { appProtocol }),
    };
  });
}

/** A port with its options, however it is written. */
export function asPort(port: Port): PortOptions {
  return typeof port === 'number' ? { port } : port;
}
