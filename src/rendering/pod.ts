import type { MapContext } from '../core/map-context.js';
import { has } from '../kubernetes/versions.js';
import { type ContainerContext, mountedIn, renderContainer, unlessEmpty } from './container.js';
import type { Env } from './env.js';
import { type Mounted, podVolumes, volumeDevices, volumeMounts } from './mounts.js';
import { layered } from './pass-through.js';
import { renderPlacement } from './placement.js';
import { containersOf, type PodOptions } from './pod-options.js';
import { podSecurityContext, type SecurityOptions } from './security.js';
import type { Identity } from './service-account.js';

/** What a pod template is rendered from: a workload's options with every layer of defaults applied. */
export interface PodParts {
  readonly name: string;
  readonly map: MapContext;
  readonly options: Omit<PodOptions, 'env'> & { readonly env: Env };
  readonly security: SecurityOptions;
  readonly resources: ContainerContext['resources'];
  readonly labels: Record<string, string>;
  readonly identity: Pick<Identity, 'name' | 'automount'>;
  readonly restartPolicy?: 'Never' | 'OnFailure';
  /** Disks of claims that the workload's own template makes, as the main container has them. */
  readonly disks?: readonly Mounted[];
  readonly spread?: unknown;
}

/** A pod template. @see https://kubernetes.io/docs/concepts/workloads/pods/#pod-templates */
export function renderPodTemplate(parts: PodParts) {
  const { options, labels } = parts;
  return {
    metadata: { labels, annotations: options.podAnnotations },
    spec: layered(renderPodSpec(parts), options.pod),
  };
}

function renderPodSpec(parts: PodParts) {
  const { options, map, security } = parts;
  const nativeSidecars = has(map.cluster.kubernetes, 'nativeSidecars');
  const containers = containersOf(options, options.containerName ?? parts.name);
  const rendered = containers.map((container) => {
    const json = renderContainer(container, { map, security, resources: parts.resources });
    return { role: container.role, json: container.role === 'main' ? withDisks(json, parts.disks ?? []) : json };
  });
  const mounted = containers.flatMap((container) => mountedIn(container, map.cluster.storageClass));
  const inRole = (role: string) =>
    rendered.filter((container) => container.role === role).map((container) => container.json);
  const sidecars = inRole('sidecar');
  return {
    serviceAccountName: parts.identity.name,
    automountServiceAccountToken: parts.identity.automount,
    restartPolicy: parts.restartPolicy,
    terminationGracePeriodSeconds: options.terminationGracePeriodSeconds,
    hostNetwork: options.hostNetwork,
    dnsPolicy: options.hostNetwork ? 'ClusterFirstWithHostNet' : undefined,
    securityContext: podSecurityContext({
      ...security,
      // A new disk belongs to root: only its group lets the process write.
      fsGroup: security.fsGroup ?? ([...(parts.disks ?? []), ...mounted].some(isDisk) ? security.group : undefined),
    }),
    imagePullSecrets: unlessEmpty(map.pullSecrets.map((name) => ({ name }))),
    ...renderPlacement(options),
    topologySpreadConstraints: parts.spread,
    initContainers: unlessEmpty([
      ...(nativeSidecars ? sidecars.map((json) => ({ ...json, restartPolicy: 'Always' })) : []),
      ...inRole('init'),
    ]),
    containers: [...inRole('main'), ...(nativeSidecars ? [] : sidecars)],
    volumes: unlessEmpty(podVolumes(mounted)),
  };
}

function withDisks<T extends { volumeMounts?: unknown[]; volumeDevices?: unknown[] }>(
  json: T,
  disks: readonly Mounted[],
): T {
  if (disks.length === 0) return json;
  return {
    ...json,
    volumeMounts: unlessEmpty([...volumeMounts(disks), ...(json.volumeMounts ?? [])]),
    volumeDevices: unlessEmpty([...volumeDevices(disks), ...(json.volumeDevices ?? [])]),
  };
}

const isDisk = ({ disk, reference, options }: Mounted): boolean =>
  (disk ?? reference?.claim) !== undefined && options.readOnly !== true;
