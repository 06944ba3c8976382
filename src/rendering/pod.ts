import { byDefault } from '../core/explaining/notes.js';
import type { MapContext } from '../core/map-context.js';
import { has } from '../kubernetes/versions.js';
import { type ContainerContext, mountedIn, type NamedContainer, renderContainer, unlessEmpty } from './container.js';
import { renderDns } from './dns.js';
import type { Env } from './env.js';
import { renderHost } from './host.js';
import { drainSeconds, graceOf } from './lifecycle.js';
import { type Mounted, podVolumes, volumeDevices, volumeMounts } from './mounts.js';
import { layered } from './pass-through.js';
import { renderPlacement } from './placement.js';
import { containersOf, type PodOptions } from './pod-options.js';
import { appArmorAnnotation } from './profiles.js';
import { renderResourceClaims } from './resource-claims.js';
import { renderResources } from './resources.js';
import { podSecurityContext, type PodSystem, type SecurityOptions } from './security.js';
import { renderTopologySpread } from './spread.js';
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
  /** The labels that select the pods. */
  readonly selector: Record<string, string>;
  readonly restartPolicy?: 'Never' | 'OnFailure';
  /** Seconds that a pod may run. */
  readonly activeDeadlineSeconds?: number;
  /** Disks of claims that the workload's own template makes, as the main container has them. */
  readonly disks?: readonly Mounted[];
  readonly spread?: unknown;
  /** Its main container serves, and another pod can take over when this one ends. */
  readonly drains?: boolean;
}

/** A pod template. @see https://kubernetes.io/docs/concepts/workloads/pods/#pod-templates */
export function renderPodTemplate(parts: PodParts) {
  const { options, labels } = parts;
  return {
    metadata: { labels, annotations: annotationsOf(parts) },
    spec: layered(renderPodSpec(parts), options.pod),
  };
}

function renderPodSpec(parts: PodParts) {
  const { options, map, security } = parts;
  const system = systemOf(parts);
  const containers = containersOf(options, options.containerName ?? parts.name);
  const drain = parts.drains ? drainSeconds(map.cluster.kubernetes, graceOf(options)) : undefined;
  const rendered = containers.map((container) => {
    const json = renderContainer(container, { map, security, resources: parts.resources, system, drain });
    return { ...container, json: container.role === 'main' ? withDisks(json, parts.disks ?? []) : json };
  });
  const mounted = containers.flatMap((container) => mountedIn(container, map.cluster.storageClass));
  const inRole = (...roles: string[]) => rendered.filter(({ role }) => roles.includes(role)).map(({ json }) => json);
  const native = has(map.cluster.kubernetes, 'nativeSidecars');
  return {
    serviceAccountName: parts.identity.name,
    automountServiceAccountToken:
      options.automountServiceAccountToken ?? byDefault('automountServiceAccountToken', parts.identity.automount),
    restartPolicy: parts.restartPolicy,
    activeDeadlineSeconds: parts.activeDeadlineSeconds,
    terminationGracePeriodSeconds: options.terminationGracePeriodSeconds,
    ...renderHost(options),
    ...renderDns(options, options.hostNetwork),
    enableServiceLinks: options.enableServiceLinks,
    securityContext: podSecurityContext(
      {
        ...security,
        // A new disk belongs to root: only its group lets the process write.
        fsGroup: security.fsGroup ?? groupOfDisks([...(parts.disks ?? []), ...mounted], security.group),
      },
      system,
    ),
    imagePullSecrets: unlessEmpty(pullSecretsOf(parts).map((name) => ({ name }))),
    ...renderPlacement({ ...options, os: osOf(options, containers) }),
    topologySpreadConstraints: options.spread
      ? unlessEmpty(renderTopologySpread(options.spread, parts.selector))
      : parts.spread && byDefault('spread', parts.spread),
    readinessGates: options.readinessGates?.map((conditionType) => ({ conditionType })),
    resources: renderResources(options.podResources),
    resourceClaims: renderResourceClaims(options.resourceClaims),
    initContainers: unlessEmpty(native ? startOrder(rendered) : inRole('init')),
    containers: native ? inRole('main', 'beside') : [...inRole('main', 'beside'), ...asOrdinary(inRole('sidecar'))],
    volumes: unlessEmpty(podVolumes(mounted)),
  };
}

/** Sidecars where the server knows none: an ordinary container has no say in when it is started again. */
function asOrdinary<Json extends { readonly name: string }>(sidecars: readonly Json[]): Json[] {
  if (sidecars.length > 0)
    byDefault(
      'ordinarySidecars',
      sidecars.map(({ name }) => name),
    );
  return sidecars.map((json) => ({ ...json, restartPolicy: undefined }));
}

/** Sidecars before the init containers, but for those that come after one of them. */
function startOrder<Json extends object>(containers: readonly (NamedContainer & { readonly json: Json })[]): Json[] {
  const inits = containers.filter(({ role }) => role === 'init');
  const after = (init: string | undefined) =>
    containers
      .filter(({ role, options }) => role === 'sidecar' && options.after === init)
      .map(({ json }) => ({ ...json, restartPolicy: 'Always' }));
  return [...after(undefined), ...inits.flatMap(({ name, json }) => [json, ...after(name)])];
}

/** Only its group lets a process write to a new disk. */
function groupOfDisks(mounted: readonly Mounted[], group: number | undefined): number | undefined {
  return group !== undefined && mounted.some(isDisk) ? byDefault('fsGroup', group) : undefined;
}

function pullSecretsOf({ map, options }: PodParts): string[] {
  return [...new Set([...map.pullSecrets, ...(options.pullSecrets ?? [])])];
}

function systemOf({ map, options }: PodParts): PodSystem {
  return { windows: options.os === 'windows', appArmorField: has(map.cluster.kubernetes, 'appArmorProfile') };
}

/** The annotations of the pods: the user's, and AppArmor profiles where the server has no field for them. */
function annotationsOf(parts: PodParts): Record<string, string> | undefined {
  const { options, security } = parts;
  if (systemOf(parts).appArmorField) return options.podAnnotations;
  const profiles = containersOf(options, options.containerName ?? parts.name).map(
    ({ name, options: { security: own } }) => {
      const profile = own?.appArmorProfile ?? security.appArmorProfile;
      return profile === undefined ? {} : appArmorAnnotation(name, profile);
    },
  );
  const all: Record<string, string> = Object.assign({}, options.podAnnotations, ...profiles) as Record<string, string>;
  return Object.keys(all).length > 0 ? all : undefined;
}
// The API server wants to know which system a signal is meant for.
function osOf({ os }: PodParts['options'], containers: readonly NamedContainer[]): PodParts['options']['os'] {
  return os ?? (containers.some(({ options }) => options.lifecycle?.stopSignal !== undefined) ? 'linux' : undefined);
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
