import type { ObjectMeta, ServicePort } from './generated/types.js';

/** Addresses behind a Service, in the older form. @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoints-v1/ */
export interface Endpoints {
  metadata?: ObjectMeta;
  subsets?: readonly EndpointSubset[];
}

/** Addresses that have all of some ports. */
interface EndpointSubset {
  addresses?: readonly EndpointAddress[];
  notReadyAddresses?: readonly EndpointAddress[];
  ports?: readonly EndpointPort[];
}

/** A port that addresses have. */
export type EndpointPort = Pick<ServicePort, 'name' | 'port' | 'protocol' | 'appProtocol'>;

/** One address, and where it is. */
export interface EndpointAddress {
  hostname?: string;
  ip: string;
  nodeName?: string;
}
