import type { ClusterContext } from '../core/cluster-context.js';
import type { Mistake } from '../core/mistakes.js';
import { didYouMean } from '../findings/did-you-mean.js';
import { isNamed } from './clusters.js';
import { type ArgoCdDelivery, type FluxDelivery, type GitOpsOptions, isArgoCd } from './gitops-options.js';
import { isArtifact, isSsh } from './repository.js';
import { templateMistakes } from './template-mistakes.js';

/** What is wrong with options as such, and with the clusters that they name. */
export function deliveryMistakes(options: GitOpsOptions, known: readonly ClusterContext[]): Mistake[] {
  return [
    ...revisionMistakes(options),
    ...coverMistakes(options, known),
    ...(isArgoCd(options) ? argoCdMistakes(options, known) : fluxMistakes(options)),
  ];
}

const labelsOf = (known: readonly ClusterContext[]): string[] => known.flatMap(({ label }) => label ?? []);

function revisionMistakes({ branch, tag, repository }: GitOpsOptions): Mistake[] {
  const without = (option: 'branch' | 'tag', message: string): Mistake[] => [
    { ruleId: 'gitops/revision', message, help: `drop ${option}`, option: [option], at: 'key' },
  ];
  if (repository !== undefined && typeof repository !== 'string') {
    return (['branch', 'tag'] as const).flatMap((option) =>
      ({ branch, tag })[option] === undefined ? [] : without(option, `the source that exists says its own ${option}`),
    );
  }
  if (branch === undefined) return [];
  if (isArtifact(repository ?? '')) return without('branch', 'an OCI artifact has tags, and no branches');
  return tag === undefined ? [] : without('branch', 'the manifests are on a branch or at a tag, not both');
}

function coverMistakes({ clusters = [] }: GitOpsOptions, known: readonly ClusterContext[]): Mistake[] {
  return clusters.flatMap((name, index) =>
    known.some((cluster) => isNamed(cluster, [name]))
      ? []
      : [unknownCluster(name, known, ['clusters', index], withEnvironments(known))],
  );
}

const withEnvironments = (known: readonly ClusterContext[]): string[] =>
  labelsOf(known).flatMap((label) => [label, label.split('/')[0] ?? '']);

function unknownCluster(
  name: string,
  known: readonly ClusterContext[],
  option: (string | number)[],
  words = labelsOf(known),
): Mistake {
  const labels = labelsOf(known);
  return {
    ruleId: 'gitops/cluster',
    message:
      labels.length === 0
        ? `this App has no environments, and so no cluster "${name}"`
        : `this App has no cluster "${name}"`,
    help:
      labels.length === 0
        ? `drop ${String(option[0])}`
        : didYouMean(name, words, `its clusters are ${labels.join(', ')}`),
    option,
  };
}

function argoCdMistakes(options: ArgoCdDelivery, known: readonly ClusterContext[]): Mistake[] {
  const { cluster, destinations = {} } = options.argoCd;
  const labels = labelsOf(known);
  const unknown = Object.keys(destinations).filter((name) => !labels.includes(name));
  const mistakes: Mistake[] = unknown.map((name) => ({
    ...unknownCluster(name, known, ['argoCd', 'destinations', name]),
    at: 'key',
  }));
  if (typeof cluster === 'string' && !labels.includes(cluster)) mistakes.push(unknownSeat(cluster, known));
  // Who misspelt a name has not forgotten a cluster.
  return [
    ...(mistakes.length > 0 ? mistakes : destinationMistakes(options, known)),
    ...rootMistakes(options, known),
    ...templateMistakes(options),
  ];
}

function unknownSeat(cluster: string, known: readonly ClusterContext[]): Mistake {
  const mistake = unknownCluster(cluster, known, ['argoCd', 'cluster']);
  const name = cluster.includes('/') ? cluster : `management/${cluster}`;
  const outside = `cluster: { name: '${name}' } is one that the App does not describe`;
  return { ...mistake, help: labelsOf(known).length === 0 ? outside : `${mistake.help ?? ''}; ${outside}` };
}

function destinationMistakes(options: ArgoCdDelivery, known: readonly ClusterContext[]): Mistake[] {
  const { cluster, destinations } = options.argoCd;
  if (cluster === undefined) {
    if (destinations === undefined) return [];
    return [
      {
        ruleId: 'gitops/destination',
        message: 'each cluster has an Argo CD of its own, and that knows no other cluster',
        help: "drop destinations, or say in which cluster the one is that serves all: cluster: 'prod/seoul'",
        option: ['argoCd', 'destinations'],
        at: 'key',
        // Whoever named a cluster wrongly did name one.
        restsOn: 'argoCd',
      },
    ];
  }
  const seat = typeof cluster === 'string' ? cluster : cluster.name;
  const covered = known.filter((one) => isNamed(one, options.clusters) && one.label !== seat);
  const missing = covered.flatMap(({ label = '' }) => (label in (destinations ?? {}) ? [] : [label]));
  // An App without environments has no name for its one cluster.
  const [first] = missing;
  if (first === undefined) return [];
  if (first === '') return [NAMELESS];
  return [
    {
      ruleId: 'gitops/destination',
      message: `nobody says what the Argo CD in ${seat} calls ${missing.join(', ')}`,
      help: `\`argocd cluster list\` shows it: add destinations: { '${first}': { name: '…' } }`,
      option: ['argoCd', ...(destinations === undefined ? [] : ['destinations'])],
    },
  ];
}

const NAMELESS: Mistake = {
  ruleId: 'gitops/destination',
  message: 'an Argo CD elsewhere has no name for the one cluster of an App without environments',
  help: 'give the App environments, new App({ environments: { prod: { clusters: { seoul: {} } } } }), or drop cluster',
  option: ['argoCd', 'cluster'],
};

// Argo CD would take each folder of the repository for a namespace.
function rootMistakes({ folder }: ArgoCdDelivery, known: readonly ClusterContext[]): Mistake[] {
  if (folder !== '.' || labelsOf(known).length > 0) return [];
  return [
    {
      ruleId: 'gitops/folder',
      message: 'without environments, the namespaces would be all folders of the repository, whatever is in them',
      help: "put the manifests into a folder, such as 'dist'",
      option: ['folder'],
    },
  ];
}

function fluxMistakes({ repository, flux }: Partial<FluxDelivery>): Mistake[] {
  if (repository === undefined) return [];
  if (typeof repository === 'string')
    return isSsh(repository) && flux?.secret === undefined ? [withoutKey(repository)] : [];
  return (['secret', 'pollInterval'] as const).flatMap((option) =>
    flux?.[option] === undefined
      ? []
      : [
          {
            ruleId: 'gitops/source',
            message: `the source that exists says its own ${option}`,
            help: `drop ${option}`,
            option: ['flux', option],
            at: 'key' as const,
          },
        ],
  );
}

const withoutKey = (repository: string): Mistake => ({
  ruleId: 'gitops/login',
  message: 'over ssh Flux reads nothing without a key and the known hosts, not even what is public',
  help: `\`flux create secret git shop-git --url=${repository}\` makes a Secret of both: say flux: { secret: 'shop-git' }`,
  option: ['repository'],
});
