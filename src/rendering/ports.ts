import { z } from 'zod';
import { named, strict } from '../core/options/strict.js';
import type { EndpointPort } from '../core/references/party.js';
import { portName } from '../kubernetes/names.js';

/** A port with more to say than its number. */
export interface PortOptions {
  /**
   * The number that the process in the container listens on, 1 to 65535.
   * Becomes `containerPort` of the container and `targetPort` of the Service.
   */
  port: number;
  /** The number that callers dial, 1 to 65535: `port` of the Service. @default the same as `port` */
  service?: number;
  /** The transport protocol. @default 'TCP', as in Kubernetes */
  protocol?: 'TCP' | 'UDP' | 'SCTP';
  /**
   * What is spoken on the port, for meshes and gateways, e.g. `'kubernetes.io/h2c'`: `appProtocol` of the Service.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol
   */
  appProtocol?: string;
  /**
   * The number to take on the node itself, 1 to 65535: `hostPort` of the container. One pod a node can have it, and
   * the map's Pod Security level must allow it.
   * @default none
   */
  hostPort?: number;
}

/** A port: its number, or the number with more options. */
export type Port = number | PortOptions;

/** A port number as the API server takes it. */
export const portNumber = z.int().min(1).max(65_535);

/** @internal Judges ports by name; a name becomes the port's name in container and Service. */
export const portsSchema = z.record(
  named(portName),
  z.union([
    portNumber,
    strict({
      port: portNumber,
      service: portNumber.optional(),
      protocol: z.enum(['TCP', 'UDP', 'SCTP']).optional(),
      appProtocol: z.string().min(1).optional(),
      hostPort: portNumber.optional(),
    }),
  ]),
);

/** Ports with every number known. */
export function endpointPorts(ports: Readonly<Record<string, Port>>): Map<string, EndpointPort> {
  return new Map(
    Object.entries(ports).map(([name, port]) => {
      const options = asPort(port);
      return [
        name,
        {
          pod: options.port,
          service: options.service ?? options.port,
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
    const { port: containerPort, protocol, hostPort } = asPort(port);
    return { name, containerPort, ...(protocol && { protocol }), ...(hostPort !== undefined && { hostPort }) };
  });
}

/** The `ports` of a Service. */
export function servicePorts(ports: Readonly<Record<string, Port>>) {
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
