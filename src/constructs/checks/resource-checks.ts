import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { addQuantities, compareQuantities, parseQuantity } from '../../kubernetes/quantity.js';
import { asClaim, renderResources, type ResourceAmount, type ResourceOptions } from '../../rendering/resources.js';
import type { JudgedPod } from '../judged-pod.js';
import type { PlacedContainer } from './placed-container.js';

type Amounts = Readonly<Record<string, string>>;

/** A container with what it needs, defaults of the map included. */
interface Needing extends PlacedContainer {
  readonly needs: ResourceOptions | undefined;
}

/** Resources that the API server would refuse. */
export function resourceMistakes(
  options: JudgedPod,
  containers: readonly PlacedContainer[],
  defaults: ResourceOptions | undefined,
): Mistake[] {
  const needing = containers.map((container): Needing => {
    const { resources } = container.options;
    return { ...container, needs: container.role === 'main' ? { ...defaults, ...resources } : resources };
  });
  return [
    ...needing.flatMap(({ at, needs = {} }) => amountMistakes(needs, [...at, 'resources'])),
    ...amountMistakes(options.podResources ?? {}, ['podResources']),
    ...needing.flatMap(({ at, needs }) => claimMistakes(options, needs, [...at, 'resources', 'claims'])),
    ...podMistakes(options, needing),
  ];
}

const AMOUNTS = ['cpu', 'memory', 'ephemeralStorage'] as const;

function amountMistakes(resources: ResourceOptions, at: OptionPath): Mistake[] {
  const { hugepages = {} } = resources;
  const reversed = AMOUNTS.flatMap((option): Mistake[] => {
    const { request, limit } = amountOf(resources[option]);
    if (request === undefined || limit === undefined || limit === 'none') return [];
    if (compareQuantities(request, limit) <= 0) return [];
    return [
      {
        ruleId: 'resources/bounds',
        message: `the request (${request}) is more than the limit (${limit})`,
        help: 'raise the limit, or lower the request',
        option: [...at, option, 'limit'],
      },
    ];
  });
  const uneven = Object.entries(hugepages)
    .filter(([size, pages]) => !isMultiple(pages, size))
    .map(([size, pages]) => ({
      ruleId: 'resources/hugepages',
      message: `${pages} is no whole number of pages of ${size}`,
      help: `write a multiple of ${size}`,
      option: [...at, 'hugepages', size],
    }));
  // `cpu: {}` says nothing either.
  const { requests, limits } = partsOf(resources);
  const written = { ...requests, ...limits };
  const alone = Object.keys(hugepages).length > 0 && written['cpu'] === undefined && written['memory'] === undefined;
  return [
    ...reversed,
    ...uneven,
    ...(alone
      ? [
          {
            ruleId: 'resources/hugepages',
            message: 'huge pages need CPU or memory beside them',
            help: "add cpu: '100m' or memory: '128Mi'",
            option: [...at, 'hugepages'],
            at: 'key' as const,
          },
        ]
      : []),
  ];
}

function amountOf(amount: string | ResourceAmount | undefined): ResourceAmount {
  return typeof amount === 'string' ? { request: amount } : (amount ?? {});
}

function isMultiple(pages: string, size: string): boolean {
  const [whole, page] = [parseQuantity(pages)?.nanos ?? 0n, parseQuantity(size)?.nanos ?? 0n];
  return page > 0n && whole % page === 0n;
}

function claimMistakes(
  { resourceClaims = {} }: JudgedPod,
  needs: ResourceOptions | undefined,
  at: OptionPath,
): Mistake[] {
  const names = Object.keys(resourceClaims);
  const claims = (needs?.claims ?? []).map(asClaim);
  return claims.flatMap(({ name, request }, index): Mistake[] => {
    if (!names.includes(name)) {
      const help = `name one of ${names.join(', ')}`;
      return [
        {
          ruleId: 'resources/claim',
          message: `the workload has no resource claim "${name}"`,
          help: names.length === 0 ? `add resourceClaims: { ${name}: { resourceClaimTemplateName: '…' } }` : help,
          option: [...at, index],
        },
      ];
    }
    const first = claims.slice(0, index).find((other) => other.name === name);
    if (first === undefined) return [];
    // Requests may differ, but to server-side apply the name alone is the key.
    const same = [undefined, first.request].includes(request) || first.request === undefined;
    return [
      {
        ruleId: 'resources/claim',
        message: `claim "${name}" is named twice`,
        help: same ? 'drop one' : 'name it once, without request: that is all of it; or make two claims',
        option: [...at, index],
      },
    ];
  });
}

/** What containers need, beside what the pod gets as a whole: no more than that. */
function podMistakes({ podResources }: JudgedPod, containers: readonly Needing[]): Mistake[] {
  const { requests = {}, limits = {} } = partsOf(podResources);
  const running = containers
    .filter(({ role }) => role !== 'init')
    .map((container) => ({ ...container, ...partsOf(container.needs) }));
  const summed = Object.entries(requests).flatMap(([resource, most]): Mistake[] => {
    const asked = running.flatMap((container) => container.requests?.[resource] ?? container.limits?.[resource] ?? []);
    const sum = asked.length === 0 ? '0' : addQuantities(...asked);
    if (compareQuantities(sum, most) <= 0) return [];
    return [
      {
        ruleId: 'resources/pod',
        message: `the containers request ${sum} of ${resource} together, more than the pod's ${most}`,
        help: `say at least ${sum}`,
        option: ['podResources', resource],
      },
    ];
  });
  const single = running.flatMap(({ at, name, limits: own = {} }) =>
    Object.entries(limits).flatMap(([resource, most]): Mistake[] => {
      const limit = own[resource];
      if (limit === undefined || compareQuantities(limit, most) <= 0) return [];
      const written = resource.startsWith('hugepages-')
        ? ['hugepages', resource.slice('hugepages-'.length)]
        : [resource];
      return [
        {
          ruleId: 'resources/pod',
          message: `container "${name}" may use ${limit} of ${resource}, more than the pod's ${most}`,
          help: `say ${most} at most`,
          option: [...at, 'resources', ...written],
        },
      ];
    }),
  );
  return [...summed, ...single];
}

function partsOf(resources: ResourceOptions | undefined): { requests?: Amounts; limits?: Amounts } {
  return renderResources(resources) ?? {};
}
