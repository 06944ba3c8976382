import { type Port, servicePorts } from './ports.js';

/** The spec of a workload's own Service. @see https://kubernetes.io/docs/concepts/services-networking/service/ */
export function renderService(selector: Record<string, string>, ports: Readonly<Record<string, Port>>) {
  return { type: 'ClusterIP', selector, ports: servicePorts(ports) };
}

/**
 * The spec of a StatefulSet's governing Service: it gives each pod a name, also before the pod is ready, since
 * databases find each other while they start.
 */
export function renderHeadlessService(selector: Record<string, string>, ports: Readonly<Record<string, Port>>) {
  // A headless Service forwards nothing, so its ports are the pods' own.
  const rendered = servicePorts(ports).map((port) => ({ ...port, port: port.targetPort }));
  return {
    type: 'ClusterIP',
    clusterIP: 'None',
    publishNotReadyAddresses: true,
    selector,
    ports: rendered.length > 0 ? rendered : undefined,
  };
}
