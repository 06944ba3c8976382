import { isFaulty } from '../faulty.js';
import type { MapContext } from '../map-context.js';
import { type Mistake, report } from '../mistakes.js';
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
    const problem = this.problem();
    if (problem === undefined) {
      this.endpoint.connect({ from: user, ports: this.meantPorts(), where });
    } else if (!isFaulty(this.endpoint.construct, 'ports')) {
      // Where ports are wrong themselves, that has been told: what follows from it is no news.
      report(user.construct, { ...problem, option: where.option, site: where.site });
    }
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
        return (this.endpoint.podsFrom(map) ?? [host])
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

  /** @internal Why it leads nowhere. */
  problem(): Pick<Mistake, 'ruleId' | 'message' | 'help'> | undefined {
    const { title, ports, served } = this.endpoint;
    const names = [...ports.keys()];
    if (this.meantPorts().length === 0) {
      return {
        ruleId: 'reference/port',
        message: `${title} has no ports, so nothing can call it`,
        help: 'give it ports, e.g. ports: { http: 8080 }',
      };
    }
    if (this.form === 'peers' && this.endpoint.podsFrom(undefined) === undefined) {
      return {
        ruleId: 'reference/peers',
        message: `the pods of ${title} have no names of their own`,
        help: `call them by its host, e.g. .ports${member(names[0] ?? '')}.address; only pods of a StatefulDB have names`,
      };
    }
    if (!this.needsOne()) return undefined;
    if (!served) {
      return {
        ruleId: 'reference/no-service',
        message: `no Service leads to ${title}, so it has no host`,
        help: 'make it a StatelessApp if others are to call it; uses: [...] opens the path alone',
      };
    }
    if (this.meantPorts().length === 1) return undefined;
    return {
      ruleId: 'reference/port',
      message: `${title} has several ports (${names.join(', ')}), so "${this.form}" does not say which is used`,
      help: `write ${names.map((name) => `.ports${member(name)}.${this.form === 'port' ? 'number' : this.form}`).join(' or ')}`,
    };
  }
}

/** How a key is written behind an object: `.http` or `['tcp-redis']`. */
export function member(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `['${name}']`;
}
