import { z } from 'zod';
import { byDefault } from '../core/explaining/notes.js';
import { strict } from '../core/options/strict.js';
import type { Container, PodSpec } from '../kubernetes/generated/types.js';
import { STOP_SIGNALS, type StopSignal } from '../kubernetes/signals.js';
import { has, type KubernetesVersion } from '../kubernetes/versions.js';
import { portNumber } from './ports.js';
import { headerName, type PortNumber } from './probes.js';

/** Runs a command in the container. */
export interface ExecHook {
  /** The command and its arguments, without a shell: `exec.command`. */
  exec: string[];
}

/** Asks the container with HTTP GET. */
export interface HttpHook<P extends string = string> {
  /** The path asked for, e.g. `'/drain'`: `httpGet.path`. */
  http: string;
  /** The port, by name or number: `httpGet.port`. @default the port `http`, or the only one */
  port?: P | number;
  /** The host that is asked: `httpGet.host`. From Kubernetes 1.34 on it needs a map of level `privileged`. @default the pod itself */
  host?: string;
  /** Request headers: `httpGet.httpHeaders`. @default none */
  headers?: Record<string, string>;
  /** `'HTTPS'` does not check the certificate: `httpGet.scheme`. @default 'HTTP' */
  scheme?: 'HTTP' | 'HTTPS';
}

/** Waits. The image needs nothing for it. Needs Kubernetes 1.30. */
export interface SleepHook {
  /** Seconds, less than the pod's grace: `sleep.seconds`. 0, which does nothing, needs Kubernetes 1.33. */
  sleep: number;
}

/** Something that happens when a container starts or ends. A TCP connection is none: kubelets don't know how to make it. */
export type Hook<P extends string = string> = ExecHook | HttpHook<P> | SleepHook;

/** What happens when a container starts and ends. @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/ */
export interface LifecycleOptions<P extends string = string> {
  /** Right after the start, beside the process; where it fails, the container is restarted: `postStart`. @default nothing */
  postStart?: Hook<P>;
  /**
   * Before the process is asked to end; the pod's grace runs meanwhile: `preStop`. `false` for nothing at all.
   * @default `{ sleep: 5 }` for the main container of a StatelessApp or StatefulDB with ports, where another pod can
   * take over and the cluster is 1.30 or newer: until callers have heard that the pod goes, it still answers. With a
   * grace under 10 seconds, half of it
   */
  preStop?: false | Hook<P>;
  /**
   * The signal that asks the process to end: `stopSignal`. Needs Kubernetes 1.33 with the feature gate
   * `ContainerStopSignals`; the pod's `os` is then `linux`.
   * @default the image's, mostly SIGTERM
   */
  stopSignal?: StopSignal;
}

const hook = z.union([
  strict({ exec: z.array(z.string()).min(1) }),
  strict({
    http: z.string().startsWith('/', { error: "must begin with '/'" }),
    port: z.union([z.string(), portNumber]).optional(),
    host: z.string().min(1).optional(),
    headers: z.record(headerName, z.string()).optional(),
    scheme: z.enum(['HTTP', 'HTTPS']).optional(),
  }),
  strict({ sleep: z.int().min(0) }),
]);

/** @internal Judges {@link LifecycleOptions}. */
export const lifecycleSchema = strict({
  postStart: hook.optional(),
  preStop: z.union([z.literal(false), ...hook.options]).optional(),
  stopSignal: z.enum(STOP_SIGNALS).optional(),
});

/** What Kubernetes gives a pod to end where nothing is said, in seconds. */
export const DEFAULT_GRACE = 30;

/** Seconds that a pod has to end. */
export function graceOf(options: {
  readonly pod?: Partial<PodSpec>;
  readonly terminationGracePeriodSeconds?: number;
}): number {
  return options.pod?.terminationGracePeriodSeconds ?? options.terminationGracePeriodSeconds ?? DEFAULT_GRACE;
}

// Callers, load balancers and kube-proxies hear within a second or two that a pod goes; slow ones within five.
const DRAIN = 5;

/**
 * Seconds that a pod goes on serving before it is asked to end, so that a rollout or a drain loses no request: always
 * less than its grace, since that runs meanwhile. `undefined` where the cluster has no hook for it, or there is no time.
 */
export function drainSeconds(version: KubernetesVersion, grace: number): number | undefined {
  const seconds = Math.min(DRAIN, Math.floor(grace / 2));
  return has(version, 'sleepHook') && seconds > 0 ? seconds : undefined;
}

/**
 * The `lifecycle` of a container.
 * @param drain seconds that it goes on serving where its options say nothing of its end
 */
export function renderLifecycle(
  options: { readonly lifecycle?: LifecycleOptions; readonly container?: Partial<Container> },
  numberOf: PortNumber,
  drain: number | undefined,
) {
  const { postStart, preStop, stopSignal } = options.lifecycle ?? {};
  // Laid over a hook of another kind, theirs would make two in one.
  const own = preStop !== undefined || options.container?.lifecycle?.preStop !== undefined;
  const ending = own ? preStop : drain === undefined ? undefined : byDefault('preStop', { sleep: drain });
  if (postStart === undefined && !ending && stopSignal === undefined) return undefined;
  return {
    postStart: postStart && renderHook(postStart, numberOf),
    preStop: ending ? renderHook(ending, numberOf) : undefined,
    stopSignal,
  };
}

function renderHook(hook: Hook, numberOf: PortNumber) {
  if ('exec' in hook) return { exec: { command: hook.exec } };
  if ('sleep' in hook) return { sleep: { seconds: hook.sleep } };
  const httpHeaders = hook.headers && Object.entries(hook.headers).map(([name, value]) => ({ name, value }));
  return {
    httpGet: { path: hook.http, port: numberOf(hook.port), host: hook.host, scheme: hook.scheme, httpHeaders },
  };
}
