import type { ClusterContext } from '../../core/cluster-context.js';
import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import { type ReplicaRange, targetsOf } from '../../rendering/autoscaler.js';
import { renderResources, type ResourceOptions } from '../../rendering/resources.js';
import type { JudgedPod } from '../judged-pod.js';
import { featureMistakes } from './feature-checks.js';
import { placedContainers } from './placed-container.js';

/** A container that runs as long as the pod does, and what it requests. */
interface Requests {
  readonly container: string;
  readonly option: OptionPath;
  readonly requested: Readonly<Record<string, string>>;
}

/** What keeps an autoscaler from working, or from being taken. */
export function scalingMistakes(
  range: ReplicaRange,
  about: {
    readonly name: string;
    readonly options: JudgedPod;
    readonly defaults: ResourceOptions | undefined;
    readonly cluster: ClusterContext;
  },
): Mistake[] {
  const containers = requestsIn(about);
  return [
    ...(range.max < range.min ? [swapped(range)] : []),
    ...(range.min === 0 ? zeroMistakes(range, about.cluster) : []),
    ...toleranceMistakes(range, about.cluster),
    ...podTargetMistakes(range, containers),
    ...containerTargetMistakes(range, containers),
  ];
}

function requestsIn({ name, options, defaults }: Parameters<typeof scalingMistakes>[1]): Requests[] {
  return placedContainers(options, name)
    .filter(({ role }) => role !== 'init')
    .map(({ name: container, role, at, options: { resources } }) => ({
      container,
      option: role === 'main' ? ['replicas'] : at,
      requested: requestsOf(role === 'main' ? { ...defaults, ...resources } : resources),
    }));
}

// The API server takes a limit for the request where there is none.
function requestsOf(resources: ResourceOptions | undefined): Readonly<Record<string, string>> {
  const { limits, requests } = renderResources(resources) ?? {};
  return { ...limits, ...requests };
}

/** A share of what pods request is none where one of their containers requests nothing. */
function podTargetMistakes(range: ReplicaRange, containers: readonly Requests[]): Mistake[] {
  return targetsOf(range)
    .filter(({ target }) => typeof target === 'number')
    .flatMap(({ name: resource }) =>
      containers
        .filter(({ requested }) => requested[resource] === undefined)
        .map(({ container, option }) => noRequest(resource, container, option)),
    );
}

function containerTargetMistakes({ metrics = [] }: ReplicaRange, containers: readonly Requests[]): Mistake[] {
  return metrics.flatMap((metric, index): Mistake[] => {
    if (!('container' in metric)) return [];
    const at = ['replicas', 'metrics', index, 'container'];
    const found = containers.find(({ container }) => container === metric.container);
    if (found === undefined) return [unknownContainer(metric.container, containers, at)];
    const [resource, target] = 'cpu' in metric ? (['cpu', metric.cpu] as const) : (['memory', metric.memory] as const);
    const fine = typeof target === 'string' || found.requested[resource] !== undefined;
    return fine ? [] : [noRequest(resource, found.container, at)];
  });
}

function noRequest(resource: 'cpu' | 'memory', container: string, option: OptionPath): Mistake {
  return {
    ruleId: 'scaling/no-request',
    message: `the autoscaler looks at ${resource}, but container "${container}" requests none, so it would never act`,
    help: `write resources: { ${resource}: '${EXAMPLES[resource]}' } for it`,
    option,
  };
}

const EXAMPLES = { cpu: '250m', memory: '256Mi' };

function unknownContainer(name: string, containers: readonly Requests[], option: OptionPath): Mistake {
  const names = containers.map(({ container }) => container);
  return {
    ruleId: 'scaling/unknown-container',
    message: `the pod runs no container "${name}"`,
    help: didYouMean(name, names, `its containers are ${names.join(', ')}`),
    option,
  };
}

function zeroMistakes({ metrics = [] }: ReplicaRange, cluster: ClusterContext): Mistake[] {
  const option = ['replicas', 'min'];
  const seen = metrics.some((metric) => 'object' in metric || 'external' in metric);
  return [
    ...featureMistakes(cluster, [{ feature: 'HPAScaleToZero', what: 'an autoscaler with min: 0', option }]),
    ...(seen
      ? []
      : [
          {
            ruleId: 'scaling/zero',
            message: 'without pods there is nothing to measure, so they would never come back',
            help: 'add a metric of an object or from outside to metrics, or say min: 1',
            option,
          },
        ]),
  ];
}

function toleranceMistakes({ behavior }: ReplicaRange, cluster: ClusterContext): Mistake[] {
  return featureMistakes(
    cluster,
    (['scaleUp', 'scaleDown'] as const)
      .filter((direction) => behavior?.[direction]?.tolerance !== undefined)
      .map((direction) => ({
        feature: 'autoscalerTolerance',
        what: 'tolerance of an autoscaler',
        option: ['replicas', 'behavior', direction, 'tolerance'],
      })),
  );
}

function swapped({ min, max }: ReplicaRange): Mistake {
  return {
    ruleId: 'scaling/bounds',
    message: `max (${max}) is less than min (${min})`,
    help: 'swap them',
    option: ['replicas', 'max'],
  };
}
