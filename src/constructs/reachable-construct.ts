import { Construct } from 'constructs';
import { EndpointReference } from '../core/references/endpoint.js';
import type { Endpoint } from '../core/references/party.js';

/** Something to call: it can stand in the `env`, `args` and `uses` of those that call it. */
export abstract class ReachableConstruct extends Construct {
  /** @internal The way to it, for what refers to it. */
  abstract readonly endpoint: Endpoint;

  /** The host that it is reached at. With several ports take that of one, such as `api.ports.http.host`. */
  get host(): EndpointReference {
    return new EndpointReference(this.endpoint, 'host');
  }

  /** The number of its only port, as callers dial it. With several ports take that of one, such as `api.ports.http.number`. */
  get port(): EndpointReference {
    return new EndpointReference(this.endpoint, 'port');
  }

  /** `host:port` of its only port. With several ports take that of one, such as `api.ports.http.address`. */
  get address(): EndpointReference {
    return new EndpointReference(this.endpoint, 'address');
  }

  /** All its ports, for `uses`. */
  get use(): EndpointReference {
    return new EndpointReference(this.endpoint, 'use');
  }
}
