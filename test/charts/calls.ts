import { z } from 'zod';
import type { Manifest } from '../../src/manifests/manifest.js';

const labels = z.record(z.string(), z.string());
const container = z.object({
  env: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  ports: z.array(z.object({ containerPort: z.int(), protocol: z.string().default('TCP') })).default([]),
});
const deployment = z.object({
  metadata: z.object({ name: z.string(), namespace: z.string().optional() }),
  spec: z.object({
    selector: z.object({ matchLabels: labels }),
    template: z.object({
      metadata: z.object({ labels }),
      spec: z.object({ containers: z.array(container), initContainers: z.array(container).default([]) }),
    }),
  }),
});
const service = z.object({
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    type: z.string(),
    selector: labels,
    ports: z.array(z.object({ port: z.int(), targetPort: z.int(), protocol: z.string().default('TCP') })),
  }),
});

/** Pods that run, and what is known of whom they call. */
export interface Running {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
  /** What its Deployment selects pods by. */
  readonly selector: Readonly<Record<string, string>>;
  readonly ports: readonly { readonly containerPort: number; readonly protocol: string }[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
}

/** The pods of all Deployments, with the env of every container of theirs. */
export function runningIn(manifests: readonly Manifest[]): Running[] {
  return ofKind(manifests, 'Deployment', deployment).map(({ metadata, spec: { selector, template } }) => ({
    ...metadata,
    namespace: metadata.namespace,
    labels: template.metadata.labels,
    selector: selector.matchLabels,
    ports: template.spec.containers.flatMap(({ ports }) => ports),
    env: [...template.spec.initContainers, ...template.spec.containers].flatMap(({ env }) => env),
  }));
}

/** Whether labels are those that a selector asks for. */
export function selects(selector: Readonly<Record<string, string>>, of: Readonly<Record<string, string>>): boolean {
  return Object.entries(selector).every(([key, value]) => of[key] === value);
}

/** By Service, the names of the Deployments that its selector finds. */
export function targetsOf(manifests: readonly Manifest[]): Record<string, string[]> {
  const running = runningIn(manifests);
  return Object.fromEntries(
    ofKind(manifests, 'Service', service).map(({ metadata, spec }) => [
      metadata.name,
      running.filter(({ labels: own }) => selects(spec.selector, own)).map(({ name }) => name),
    ]),
  );
}

/** A path as messages and tests write it: who calls which pods on which of their ports. */
export const pathTo = (from: string, to: string, port: number, protocol: string): string =>
  `${from} → ${to}:${port}/${protocol}`;

/** What an application calls, as its env says it. */
export interface Calls {
  /** Every path that the application needs, through its Services to the ports of pods; each once, in order. */
  readonly paths: string[];
  /** `host:port` of what is called and run by none of the manifests. */
  readonly unrun: string[];
}

/** Derives from variables such as `CART_SERVICE_ADDR` who calls whom, and from Services who is called by `outside`. */
export function callsIn(manifests: readonly Manifest[], outside: string): Calls {
  const targets = targetsOf(manifests);
  const services = new Map(ofKind(manifests, 'Service', service).map((one) => [one.metadata.name, one.spec]));
  const pathsThrough = (from: string, name: string, wanted?: number) =>
    (services.get(name)?.ports ?? [])
      .filter(({ port }) => wanted === undefined || port === wanted)
      .flatMap(({ targetPort, protocol }) =>
        (targets[name] ?? []).map((target) => pathTo(from, target, targetPort, protocol)),
      );

  const calls = runningIn(manifests).flatMap(({ name, env }) =>
    env
      .filter((variable) => variable.name.endsWith('_ADDR'))
      .map(({ value }) => {
        const [host = '', port] = value.split(':');
        return { value, paths: pathsThrough(name, host, Number(port)) };
      }),
  );
  const exposed = [...services].filter(([, { type }]) => type === 'LoadBalancer');
  return {
    paths: inOrder([
      ...calls.flatMap(({ paths }) => paths),
      ...exposed.flatMap(([name]) => pathsThrough(outside, name)),
    ]),
    unrun: inOrder(calls.filter(({ paths }) => paths.length === 0).map(({ value }) => value)),
  };
}

/** Each once, sorted. */
export const inOrder = (texts: readonly string[]): string[] => [...new Set(texts)].toSorted();

function ofKind<Schema extends z.ZodType>(
  manifests: readonly Manifest[],
  kind: string,
  schema: Schema,
): z.output<Schema>[] {
  return manifests.filter((manifest) => manifest.kind === kind).map((manifest) => schema.parse(manifest));
}
