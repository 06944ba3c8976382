import type { MapContext } from '../../core/map-context.js';
import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { isReference } from '../../core/references/reference.js';
import { isVolume, type Mount } from '../../rendering/volumes/mount.js';
import type { DownwardFile } from '../../rendering/volumes/downward.js';
import type { ProjectedSource } from '../../rendering/volumes/projected.js';
import { claimMistakes } from './claim-checks.js';
import { type FeatureUse, featureMistakes } from './feature-checks.js';
import type { PlacedContainer } from './placed-container.js';
import { repeated } from './repeated.js';

/** What is wrong with volumes that pods say themselves, beyond the form of their options. */
export function inlineVolumeMistakes(containers: readonly PlacedContainer[], { cluster }: MapContext): Mistake[] {
  const names = new Set(containers.map(({ name }) => name));
  return containers.flatMap(({ at, options: { mounts = {} } }) =>
    Object.entries(mounts).flatMap(([path, mount]) => {
      const option = [...at, 'mounts', path];
      return [
        ...featureMistakes(cluster, featuresOf(mount, option)),
        ...('ephemeral' in mount ? claimMistakes(mount.ephemeral, cluster, [...option, 'ephemeral']) : []),
        ...('downwardAPI' in mount ? strangers(mount.downwardAPI, names, [...option, 'downwardAPI']) : []),
        ...('projected' in mount
          ? projectedMistakes(mount.projected.sources, names, [...option, 'projected', 'sources'])
          : []),
      ];
    }),
  );
}

function featuresOf(mount: Mount, option: OptionPath): FeatureUse[] {
  if (isVolume(mount)) return [];
  const uses: FeatureUse[] = [];
  if (mount.recursiveReadOnly !== undefined) {
    uses.push({
      feature: 'recursiveReadOnlyMounts',
      what: 'recursiveReadOnly of a mount',
      option: [...option, 'recursiveReadOnly'],
    });
  }
  if ('image' in mount)
    uses.push({ feature: 'imageVolumes', what: 'volume of an image', option: [...option, 'image'] });
  if (!('projected' in mount)) return uses;
  const at = (index: number, source: string) => [...option, 'projected', 'sources', index, source];
  mount.projected.sources.forEach((source, index) => {
    if (isReference(source)) return;
    if ('clusterTrustBundle' in source) {
      uses.push({
        feature: 'ClusterTrustBundleProjection',
        what: 'clusterTrustBundle of a projected volume',
        option: at(index, 'clusterTrustBundle'),
      });
    }
    if ('podCertificate' in source && source.podCertificate.userAnnotations !== undefined) {
      uses.push({
        feature: 'podCertificateAnnotations',
        what: 'userAnnotations of a podCertificate',
        option: [...at(index, 'podCertificate'), 'userAnnotations'],
      });
    }
    if ('podCertificate' in source) {
      uses.push({
        feature: 'PodCertificateRequest',
        what: 'podCertificate of a projected volume',
        option: at(index, 'podCertificate'),
      });
    }
  });
  return uses;
}

/** Files about containers that the pod has not. */
function strangers(
  files: Readonly<Record<string, DownwardFile>>,
  names: ReadonlySet<string>,
  at: OptionPath,
): Mistake[] {
  return Object.entries(files).flatMap(([path, file]) =>
    typeof file === 'string' || !('container' in file) || file.container === undefined || names.has(file.container)
      ? []
      : [
          {
            ruleId: 'volume/downward-container',
            message: `the pod has no container "${file.container}"`,
            help: `its containers are ${[...names].join(', ')}`,
            option: [...at, path, 'container'],
          },
        ],
  );
}

function projectedMistakes(sources: readonly ProjectedSource[], names: ReadonlySet<string>, at: OptionPath): Mistake[] {
  const files = sources.flatMap((source, index) => filesOf(source).map((path) => ({ path, index })));
  return [
    ...repeated(files, ({ path }) => path).map(([, { path, index }]) => ({
      ruleId: 'volume/projected-path',
      message: `two sources write the file "${path}"`,
      help: 'choose keys so that each file has one source, or mount them in two folders',
      option: [...at, index],
    })),
    ...sources.flatMap((source, index): Mistake[] => {
      if (isReference(source)) return [];
      if ('downwardAPI' in source) return strangers(source.downwardAPI, names, [...at, index, 'downwardAPI']);
      if ('clusterTrustBundle' in source)
        return trustBundleMistakes(source.clusterTrustBundle, [...at, index, 'clusterTrustBundle']);
      if (!('podCertificate' in source) || filesOf(source).length > 0) return [];
      return [
        {
          ruleId: 'volume/projected-path',
          message: 'podCertificate says no file',
          help: "say credentialBundlePath: 'credentials.pem', or keyPath and certificateChainPath",
          option: [...at, index, 'podCertificate'],
        },
      ];
    }),
  ];
}

function trustBundleMistakes(
  { name, signerName, labelSelector }: { name?: string; signerName?: string; labelSelector?: object },
  option: OptionPath,
): Mistake[] {
  const ruleId = 'volume/trust-bundle';
  if ((name === undefined) === (signerName === undefined)) {
    return [
      { ruleId, message: 'a clusterTrustBundle is meant by name or by signerName', help: 'say one of the two', option },
    ];
  }
  return name !== undefined && labelSelector !== undefined
    ? [
        {
          ruleId,
          message: 'labelSelector chooses among those of a signer',
          help: 'drop it, or say signerName instead of name',
          option,
        },
      ]
    : [];
}

function filesOf(source: ProjectedSource): string[] {
  if (isReference(source)) return [...(source.paths() ?? [])];
  if ('downwardAPI' in source) return Object.keys(source.downwardAPI);
  if ('serviceAccountToken' in source) return [source.serviceAccountToken.path];
  if ('clusterTrustBundle' in source) return [source.clusterTrustBundle.path];
  const { credentialBundlePath, keyPath, certificateChainPath } = source.podCertificate;
  return [credentialBundlePath, keyPath, certificateChainPath].filter((path) => path !== undefined);
}
