import { didYouMean } from '../../findings/did-you-mean.js';
import type { ClusterContext } from '../../core/cluster-context.js';
import type { MapContext } from '../../core/map-context.js';
import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { compareQuantities } from '../../kubernetes/quantity.js';
import { type AccessMode, accessModesOf, type ClaimOptions } from '../../rendering/claims.js';
import { claimOptionsOf, diskMounts, isOne, type Storage } from '../../rendering/storage.js';
import { defaultsOf } from '../defaults.js';
import type { JudgedPod } from '../judged-pod.js';
import { classMistakes } from './class-checks.js';
import { type FeatureUse, featureMistakes } from './feature-checks.js';
import { placedContainers } from './placed-container.js';
import { repeated } from './repeated.js';
import { deviceMistakes } from './host-checks.js';
import { mountMistakes, wrongMode } from './mount-checks.js';
import { pathTaken, placedMounts, type PlacedMount, renamed } from './volume-checks.js';

/** What is wrong with a workload's own disks, and what of them gets into the way of its other volumes. */
export function diskMistakes(storage: Storage, options: JudgedPod, name: string, map: MapContext): Mistake[] {
  const containers = placedContainers(options, name);
  const main = options.containerName ?? name;
  const disks = diskMounts(storage).map((disk) => ({ ...disk, container: main }));
  const mounts = placedMounts(containers);
  const names = new Set(disks.map(({ disk }) => disk));
  return [
    ...claimOptionsOf(storage).flatMap((claim) =>
      claimMistakes(claim, map.cluster, isOne(storage) ? ['storage'] : ['storage', claim.name]),
    ),
    ...deviceMistakes(disks, options),
    ...mountMistakes(disks, containers, { ...defaultsOf(map).security, ...options.security }),
    ...repeated([...disks, ...mounts.filter(({ container }) => container === main)], ({ path }) => path)
      .filter(([first]) => disks.some((disk) => disk === first))
      .map(([, second]) => pathTaken(second)),
    // The disk would take the volume's place without a word.
    ...mounts
      .filter((mount) => mount.disk === undefined && names.has(mount.volume.name))
      .map((mount) => ({
        ruleId: 'pod/volume-name',
        message: `the disk "${mount.volume.name}" and the volume mounted at ${mount.path} have one name`,
        help: `name the volume: ${renamed(mount)}`,
        option: mount.option,
      })),
    ...mounts.flatMap((mount) => diskNotThere(mount, disks)),
  ];
}

function diskNotThere({ disk, device, option }: PlacedMount, disks: readonly PlacedMount[]): Mistake[] {
  if (disk === undefined) return [];
  const meant = disks.find((known) => known.disk === disk);
  const at = [...option, 'storage'];
  if (meant === undefined) {
    const names = disks.map((known) => known.disk ?? '');
    const help = didYouMean(disk, names, `its disks are ${names.join(', ')}`);
    return [{ ruleId: 'volume/no-disk', message: `storage has no disk "${disk}"`, help, option: at }];
  }
  return meant.device === device ? [] : [wrongMode(`the disk "${disk}"`, meant.device === true, at)];
}

/** What is wrong with what a claim asks for. @param at where its options are written */
export function claimMistakes(
  claim: ClaimOptions & { readonly accessMode?: AccessMode | readonly AccessMode[] },
  cluster: ClusterContext,
  at: OptionPath,
): Mistake[] {
  const { volumeAttributesClass, selector, dataSource, limit, storageClass } = claim;
  const uses: FeatureUse[] = [];
  if (volumeAttributesClass !== undefined) {
    const what = 'volumeAttributesClassName of a claim';
    uses.push({ feature: 'volumeAttributesClass', what, option: [...at, 'volumeAttributesClass'] });
  }
  if (dataSource !== undefined && 'namespace' in dataSource && dataSource.namespace !== undefined) {
    const what = 'the namespace of a data source';
    uses.push({ feature: 'CrossNamespaceVolumeDataSource', what, option: [...at, 'dataSource', 'namespace'] });
  }
  return [
    ...featureMistakes(cluster, uses),
    ...classMistakes(
      'StorageClass',
      storageClass,
      [cluster.storageClass, cluster.sharedStorageClass],
      [...at, 'storageClass'],
    ),
    ...(limit !== undefined && compareQuantities(limit, claim.size) < 0
      ? [
          {
            ruleId: 'volume/limit',
            message: `a volume of ${claim.size} can't be at most ${limit}`,
            help: `say at least limit: '${claim.size}'`,
            option: [...at, 'limit'],
          },
        ]
      : []),
    ...accessModeMistakes(claim.accessMode, [...at, 'accessMode']),
    // A provisioner leaves such a claim alone, so nothing would fill the volume.
    ...(selector !== undefined && dataSource !== undefined
      ? [
          {
            ruleId: 'volume/selector-with-source',
            message: 'a selector takes a volume that is there, so nothing fills it from dataSource',
            help: 'drop one of the two',
            option: [...at, 'dataSource'],
          },
        ]
      : []),
  ];
}

/** `ReadWriteOncePod` goes with no other mode. */
function accessModeMistakes(accessMode: AccessMode | readonly AccessMode[] | undefined, option: OptionPath): Mistake[] {
  const modes = accessModesOf(accessMode);
  if (modes.length < 2 || !modes.includes('ReadWriteOncePod')) return [];
  return [
    {
      ruleId: 'volume/access-mode',
      message: 'ReadWriteOncePod goes with no other access mode',
      help: "say accessMode: 'ReadWriteOncePod' alone, or leave it out of the list",
      option,
    },
  ];
}
