import { isFaulty } from '../faulty.js';
import type { MapContext } from '../map-context.js';
import { report } from '../mistakes.js';
import type { Endpoint, EndpointPort, Party, Where } from './party.js';
import { Reference } from './reference.js';

/** What of an endpoint a reference stands for. */
export type EndpointForm = 'host' | 'port' | 'address' | 'peers' | 'use';

/** A reference to a host, a port, `host:port`, or the pods of an endpoint. */
export class EndpointReference extends Reference {
  readonly type = 'endpoint';

  /** @param port the port meant; absent: the only one, or for `use` and `peers` all */
  constructor(
    /** The workload or external service that is referred to. */
    readonly endpoint: Endpoint,
    /** What of it the reference stands for. */
    readonly form: EndpointForm,
    /** The name of the port meant; absent: the only one. */
    readonly port?: string,
  ) {
    super();
  }

  connect(user: Party, where: Where): void {
    const ports = this.meantPorts();
    const problem =
      ports.length === 0 ? this.noPort() : ports.length > 1 && this.needsOne() ? this.whichPort() : undefined;
    if (problem !== undefined) {
      // Ports that are wrong have been told: that they are missing here is no news.
      if (isFaulty(this.endpoint.construct, 'ports')) return;
      report(user.construct, { ruleId: 'reference/port', ...problem, option: where.option, site: where.site });
      return;
    }
    this.endpoint.connect({ from: user, ports, where });
  }

  resolve(): unknown {
    return this.form === 'port' ? this.number() : this.textFrom(undefined);
  }

  /** The reference's text as the pods of a map need it. */
  textFrom(map: MapContext | undefined): string {
    const host = this.endpoint.hostFrom(map);
    switch (this.form) {
      case 'port':
        return String(this.number());
      case 'address':
        return `${host}:${this.number()}`;
      case 'peers':
        return (this.endpoint.pods ?? [host])
          .map((pod) => (this.port === undefined ? pod : `${pod}:${this.podPort()}`))
          .join(',');
      default:
        return host;
    }
  }

  private meantPorts(): string[] {
    const names = [...this.endpoint.ports.keys()];
    return this.port === undefined ? names : names.filter((name) => name === this.port);
  }

  private needsOne(): boolean {
    return this.form !== 'use' && this.form !== 'peers';
  }

  private number(): number {
    return this.portOf()?.service ?? 0;
  }

  private podPort(): number {
    return this.portOf()?.pod ?? 0;
  }

  private portOf(): EndpointPort | undefined {
    const [only] = this.meantPorts();
    return only === undefined ? undefined : this.endpoint.ports.get(only);
  }

  private noPort(): { message: string; help: string } {
    return {
      message: `${this.endpoint.title} has no ports, so nothing can call it`,
      help: `give it ports, e.g. ports: { http: 8080 }`,
    };
  }

  private whichPort(): { message: string; help: string } {
    const names = [...this.endpoint.ports.keys()];
    return {
      message: `${this.endpoint.title} has several ports (${names.join(', ')}), so "${this.form}" does not say which is used`,
      help: `write ${names.map((name) => `.ports${member(name)}.${this.form}`).join(' or ')}`,
    };
  }
}

/** How a key is written behind an object: `.http` or `['tcp-redis']`. */
export function member(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `['${name}']`;
}
