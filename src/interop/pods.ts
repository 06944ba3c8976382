import { podTemplatePath } from '../kubernetes/kinds.js';
import { valueAt } from '../kubernetes/pointer.js';
import { type ForeignResource, manifestOf } from './resource.js';

type Labels = Readonly<Record<string, string>>;

interface Selector {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly unknown[];
}

/** The labels by which the pods of a workload of another library can be selected. */
export function labelsOf(workload: ForeignResource): Labels {
  const manifest = manifestOf(workload);
  const { selector } = (manifest?.['spec'] ?? {}) as { selector?: Selector };
  // Expressions narrow the labels down; all labels of a pod are then nearer to what is meant.
  if (selector?.matchLabels !== undefined && (selector.matchExpressions ?? []).length === 0)
    return selector.matchLabels;
  return templateOf(workload)?.metadata?.labels ?? {};
}

/** Ports of the containers by name; those without a name by their number. */
export function containerPortsOf(workload: ForeignResource): ReadonlyMap<string, ForeignPort> {
  const containers = templateOf(workload)?.spec?.containers ?? [];
  return new Map(
    containers
      .flatMap(({ ports = [] }) => ports)
      .map(({ name, containerPort, protocol = 'TCP' }) => [
        name ?? String(containerPort),
        { service: containerPort, pod: containerPort, protocol },
      ]),
  );
}

/** Ports of a Service in front of a workload, by name; those without a name by their number. */
export function servicePortsOf(service: ForeignResource, workload: ForeignResource): ReadonlyMap<string, ForeignPort> {
  const { ports = [] } = (manifestOf(service)?.['spec'] ?? {}) as { ports?: readonly ServicePort[] };
  const named = containerPortsOf(workload);
  return new Map(
    ports.map(({ name, port, targetPort = port, protocol = 'TCP' }) => [
      name ?? String(port),
      {
        service: port,
        pod: typeof targetPort === 'number' ? targetPort : (named.get(targetPort)?.pod ?? port),
        protocol,
      },
    ]),
  );
}

/** Whether the pods use the network of their node. */
export function usesHostNetwork(workload: ForeignResource): boolean {
  return templateOf(workload)?.spec?.hostNetwork === true;
}

/** A port as callers and as policies see it. */
export interface ForeignPort {
  readonly service: number;
  readonly pod: number;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
}

interface ServicePort {
  readonly name?: string;
  readonly port: number;
  readonly targetPort?: number | string;
  readonly protocol?: ForeignPort['protocol'];
}

interface PodTemplate {
  readonly metadata?: { readonly labels?: Labels };
  readonly spec?: {
    readonly hostNetwork?: boolean;
    readonly containers?: readonly {
      readonly ports?: readonly {
        readonly name?: string;
        readonly containerPort: number;
        readonly protocol?: ForeignPort['protocol'];
      }[];
    }[];
  };
}

function templateOf(workload: ForeignResource): PodTemplate | undefined {
  const manifest = manifestOf(workload);
  const path = podTemplatePath(String(manifest?.['apiVersion']), workload.kind) ?? [];
  return valueAt(manifest, path) as PodTemplate | undefined;
}
