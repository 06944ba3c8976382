import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { claimOptionsOf, type Storage } from '../../rendering/claims.js';
import type { JudgedPod } from '../judged-pod.js';
import { placedContainers } from './placed-container.js';
import { repeated } from './repeated.js';
import { pathTaken, placedMounts, renamed } from './volume-checks.js';

/** What of a workload's own disks gets into the way of its other volumes. */
export function claimMistakes(storage: Storage, options: JudgedPod, name: string): Mistake[] {
  const claims = claimOptionsOf(storage).map((claim) => ({
    ...claim,
    path: claim.mountPath,
    option: optionOf(storage, claim.name),
  }));
  const mounts = placedMounts(placedContainers(options, name));
  const inMain = mounts.filter(({ container }) => container === (options.containerName ?? name));
  return [
    ...repeated([...claims, ...inMain], ({ path }) => path)
      .filter(([first]) => 'mountPath' in first)
      .map(([, second]) => pathTaken(second)),
    // The disk would take the volume's place without a word.
    ...mounts
      .filter(({ volume }) => claims.some((claim) => claim.name === volume.name))
      .map((mount) => ({
        ruleId: 'pod/volume-name',
        message: `the disk "${mount.volume.name}" and the volume mounted at ${mount.path} have one name`,
        help: `name the volume: ${renamed(mount)}`,
        option: mount.option,
      })),
  ];
}

function optionOf(storage: Storage, claim: string): OptionPath {
  return typeof storage.size === 'string' ? ['storage', 'mountPath'] : ['storage', claim, 'mountPath'];
}
