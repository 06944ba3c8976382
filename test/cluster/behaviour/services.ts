import type { Manifest } from '../../../src/manifests/manifest.js';
import type { Client, ObjectReference } from '../client/client.js';
import { find, isReady, type Pod, podsOf } from './live.js';
import type { Check, Problem } from './problems.js';

interface Service extends Manifest {
  readonly spec: {
    readonly publishNotReadyAddresses?: boolean;
    readonly ports?: readonly { readonly name?: string; readonly protocol: string; readonly targetPort: unknown }[];
  };
}

/** A list that the server gives as null when it is empty. */
type Listed<T> = readonly T[] | null;

interface Slice extends Manifest {
  readonly endpoints: Listed<{
    readonly addresses: readonly string[];
    readonly conditions: { readonly ready?: boolean };
    readonly hostname?: string;
    readonly targetRef?: { readonly name: string };
  }>;
  readonly ports: Listed<{ readonly name?: string; readonly protocol: string; readonly port: number }>;
}

/** A Service and the workload that its endpoints should be the pods of; none where it should have no endpoints. */
export interface Expected {
  readonly service: ObjectReference;
  readonly workload: ObjectReference | undefined;
}

const WORKLOADS: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);

/**
 * The Services among some objects, each with the workload of its name.
 * @param others names of the workloads of Services that are called otherwise
 */
export function servicesAsNamed(manifests: readonly Manifest[], others: Readonly<Record<string, string>>): Expected[] {
  return manifests
    .filter(({ kind }) => kind === 'Service')
    .map((service) => {
      const { name, namespace } = service.metadata;
      const wanted = others[name] ?? name;
      const workload = manifests.find(
        ({ kind, metadata }) => WORKLOADS.has(kind) && metadata.name === wanted && metadata.namespace === namespace,
      );
      if (workload === undefined) throw new Error(`no workload is called ${namespace}/${wanted}`);
      return { service, workload };
    });
}

/** Whether Services have exactly the pods they should have, at the ports of these. */
export const serviceProblems =
  (expected: readonly Expected[]): Check =>
  async (client) =>
    (await Promise.all(expected.map(async (one) => problemsOf(client, one)))).flat();

async function problemsOf(client: Client, { service, workload }: Expected): Promise<Problem[]> {
  const { name, namespace } = service.metadata;
  const live = (await find(client, service)) as Service | undefined;
  if (live === undefined) return [{ about: service, what: 'it is not there' }];
  const labels = `kubernetes.io/service-name=${name}`;
  const slices = (await client.list('discovery.k8s.io/v1', 'EndpointSlice', { namespace, labels })) as Slice[];
  const pods = workload === undefined ? [] : await podsOf(client, workload);
  const published = pods.filter((pod) => live.spec.publishNotReadyAddresses || isReady(pod));
  const what = [
    ...addressTrouble(name, slices, published),
    ...(pods.length > 0 ? portTrouble(live, slices, pods) : []),
  ];
  return what.map((text) => ({ about: service, what: text }));
}

function addressTrouble(service: string, slices: readonly Slice[], pods: readonly Pod[]): string[] {
  const endpoints = slices
    .flatMap(({ endpoints }) => endpoints ?? [])
    .filter(({ conditions }) => conditions.ready !== false)
    .map(({ targetRef, addresses, hostname }) => ({ pod: targetRef?.name ?? '', address: addresses.join(), hostname }));
  const byPod = new Map(endpoints.map((endpoint) => [endpoint.pod, endpoint]));
  const missing = pods.flatMap(({ metadata: { name }, spec, status }) => {
    const found = byPod.get(name);
    if (found === undefined) return [`it does not lead to pod ${name}`];
    if (found.address !== status?.podIP)
      return [`it leads to ${found.address}, and pod ${name} is at ${status?.podIP}`];
    // What makes `<pod>.<service>` a host.
    const named = spec.subdomain !== service || found.hostname === spec.hostname;
    return named ? [] : [`it does not name pod ${name}`];
  });
  const names = new Set(pods.map(({ metadata }) => metadata.name));
  const strange = endpoints.filter(({ pod }) => !names.has(pod));
  return [...missing, ...strange.map(({ pod, address }) => `it leads to pod ${pod || address}, which is not its own`)];
}

// What a port is called in the Service it is called in the container, and there its number stands.
function portTrouble({ spec }: Service, slices: readonly Slice[], pods: readonly Pod[]): string[] {
  const open = pods[0]?.spec.containers.flatMap(({ ports }) => ports ?? []) ?? [];
  return (spec.ports ?? []).flatMap(({ name, protocol }) => {
    const container = open.find((port) => port.name === name);
    const wanted = `${container?.containerPort}/${container?.protocol ?? 'TCP'}`;
    return slices
      .filter(({ endpoints }) => endpoints !== null && endpoints.length > 0)
      .map(({ ports }) => ports?.find((port) => port.name === name))
      .map((port) => `${port?.port}/${port?.protocol ?? protocol}`)
      .filter((found) => found !== wanted)
      .map((found) => `its port ${name} leads to ${found}, and the pods have ${wanted}`);
  });
}
