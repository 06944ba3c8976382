import { z } from 'zod';
import { byDefault } from '../core/explaining/notes.js';
import { named, strict } from '../core/options/strict.js';
import { int32, positiveInt32 } from './amounts.js';
import { portNumber } from './ports.js';

/** How often and how patiently a check is made; names and meanings are those of Kubernetes. */
export interface ProbeTiming {
  /** Seconds from the container's start to the first check. @default 0 */
  initialDelaySeconds?: number;
  /** Seconds between checks, 1 or more. @default 10 */
  periodSeconds?: number;
  /** Seconds after which a check counts as failed, 1 or more. @default 1 */
  timeoutSeconds?: number;
  /** Successes in a row that make a failed container good again, 1 or more. @default 1 */
  successThreshold?: number;
  /** Failures in a row that count, 1 or more. @default 3; for the startup check that `health` implies 150 */
  failureThreshold?: number;
  /**
   * Seconds between the request to end and the kill where this check ends the container, 1 or more:
   * `terminationGracePeriodSeconds`. Readiness checks end none; with one check for readiness and startup it counts for
   * startup.
   * @default the workload's
   */
  terminationGracePeriodSeconds?: number;
}

/** Asks with HTTP GET; 200 to 399 is good. */
export interface HttpProbe<P extends string = string> extends ProbeTiming {
  /** The path asked for, e.g. `'/healthz'`: `httpGet.path`. */
  http: string;
  /** The port, by name or number. @default the port `http`, or the only one */
  port?: P | number;
  /** Request headers, several values of one name as a list: `httpGet.httpHeaders`. @default none */
  headers?: Record<string, string | string[]>;
  /**
   * Another host to ask than the pod: `httpGet.host`. From Kubernetes 1.34 it needs a map of level `privileged`; for
   * virtual hosts say `headers: { Host: … }`.
   * @default the pod's own address
   */
  host?: string;
  /** `'HTTPS'` does not check the certificate. @default 'HTTP' */
  scheme?: 'HTTP' | 'HTTPS';
}

/** Opens a TCP connection. */
export interface TcpProbe<P extends string = string> extends ProbeTiming {
  /** The port, by name or number: `tcpSocket.port`. */
  tcp: P | number;
  /** Another host than the pod: `tcpSocket.host`. From Kubernetes 1.34 it needs a map of level `privileged`. @default the pod's own address */
  host?: string;
}

/** Runs a command in the container; exit code 0 is good. */
export interface ExecProbe extends ProbeTiming {
  /** The command and its arguments, without a shell: `exec.command`. */
  exec: string[];
}

/** Asks with the gRPC health protocol. @see https://github.com/grpc/grpc/blob/master/doc/health-checking.md */
export interface GrpcProbe<P extends string = string> extends ProbeTiming {
  /** The port, by name or number: `grpc.port`. */
  grpc: P | number;
  /** The service asked for: `grpc.service`. @default the server as a whole */
  service?: string;
}

/** One check of a container. @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/ */
export type Probe<P extends string = string> = HttpProbe<P> | TcpProbe<P> | ExecProbe | GrpcProbe<P>;

/** The three checks one by one. */
export interface HealthOptions<P extends string = string> {
  /** Whether the pod gets traffic: `readinessProbe`; a text is an HTTP path. @default none */
  readiness?: string | Probe<P>;
  /**
   * Whether the container must be restarted: `livenessProbe`; a text is an HTTP path. Keep what others can break out
   * of it: a database's outage must not restart its callers.
   * @default none
   */
  liveness?: string | Probe<P>;
  /** Whether the container has started; the other checks wait for it: `startupProbe`. @default none */
  startup?: string | Probe<P>;
}

/** An HTTP path or one check, for readiness and startup; or the checks one by one, `{}` for none on purpose. */
export type Health<P extends string = string> = string | Probe<P> | HealthOptions<P>;

const timing = {
  initialDelaySeconds: int32.optional(),
  periodSeconds: positiveInt32.optional(),
  timeoutSeconds: positiveInt32.optional(),
  successThreshold: positiveInt32.optional(),
  failureThreshold: positiveInt32.optional(),
  terminationGracePeriodSeconds: positiveInt32.optional(),
};
const port = z.union([z.string(), portNumber]);
const path = z.string().startsWith('/', { error: "must begin with '/'" });

const host = z.string().min(1).optional();
/** @internal Judges the name of a request header. */
export const headerName = named((name) =>
  /^[-A-Za-z0-9]+$/.test(name) ? undefined : "must be letters, digits and '-'\nwrite it like 'X-Health'",
);

const probe = z.union([
  strict({
    http: path,
    port: port.optional(),
    headers: z.record(headerName, z.union([z.string(), z.array(z.string())])).optional(),
    host,
    scheme: z.enum(['HTTP', 'HTTPS']).optional(),
    ...timing,
  }),
  strict({ tcp: port, host, ...timing }),
  strict({ exec: z.array(z.string()).min(1), ...timing }),
  strict({ grpc: port, service: z.string().optional(), ...timing }),
]);
const check = z.union([path, probe]).optional();

/** @internal Judges {@link Health}. */
export const healthSchema = z.union([
  path,
  ...probe.options,
  strict({ readiness: check, liveness: check, startup: check }),
]);

/** Finds a port's number: by name among the container's ports, or the port meant when none is named. */
export type PortNumber = (port: string | number | undefined) => number | undefined;

// Five minutes for a slow start: without a liveness check, only the startup check restarts a container.
const STARTUP = { periodSeconds: 2, failureThreshold: 150 };

/** The probes of a container. */
export function renderProbes(health: Health | undefined, numberOf: PortNumber) {
  if (health === undefined) return {};
  if (typeof health === 'string' || isProbe(health)) {
    const checked = asProbe(health);
    return {
      readinessProbe: renderProbe({ ...checked, terminationGracePeriodSeconds: undefined }, numberOf),
      startupProbe: renderProbe(
        { ...checked, successThreshold: undefined, ...byDefault('startupProbe', STARTUP) },
        numberOf,
      ),
    };
  }
  return {
    ...(health.readiness && { readinessProbe: renderProbe(asProbe(health.readiness), numberOf) }),
    ...(health.liveness && { livenessProbe: renderProbe(asProbe(health.liveness), numberOf) }),
    ...(health.startup && { startupProbe: renderProbe(asProbe(health.startup), numberOf) }),
  };
}

/** Every probe in `health` with where it is written, for checks. */
export function probesOf(health: Health | undefined): { probe: Probe; option: string[] }[] {
  if (health === undefined) return [];
  if (typeof health === 'string' || isProbe(health)) return [{ probe: asProbe(health), option: [] }];
  return (['readiness', 'liveness', 'startup'] as const).flatMap((option) => {
    const said = health[option];
    return said === undefined ? [] : [{ probe: asProbe(said), option: [option] }];
  });
}

function isProbe(health: Probe | HealthOptions): health is Probe {
  return 'http' in health || 'tcp' in health || 'exec' in health || 'grpc' in health;
}

function asProbe(said: string | Probe): Probe {
  return typeof said === 'string' ? { http: said } : said;
}

function renderProbe(probe: Probe, numberOf: PortNumber) {
  const { initialDelaySeconds, periodSeconds, timeoutSeconds, successThreshold, failureThreshold } = probe;
  return {
    ...handlerOf(probe, numberOf),
    initialDelaySeconds,
    periodSeconds,
    timeoutSeconds,
    successThreshold,
    failureThreshold,
    terminationGracePeriodSeconds: probe.terminationGracePeriodSeconds,
  };
}

function handlerOf(probe: Probe, numberOf: PortNumber) {
  if ('exec' in probe) return { exec: { command: probe.exec } };
  if ('tcp' in probe) return { tcpSocket: { host: probe.host, port: numberOf(probe.tcp) } };
  if ('grpc' in probe) return { grpc: { port: numberOf(probe.grpc), service: probe.service } };
  const httpHeaders =
    probe.headers &&
    Object.entries(probe.headers).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })));
  return {
    httpGet: { host: probe.host, path: probe.http, port: numberOf(probe.port), scheme: probe.scheme, httpHeaders },
  };
}
