import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { dns1123Label } from '../../kubernetes/names.js';
import { mountedIn } from '../../rendering/container.js';
import type { Mounted } from '../../rendering/mounts.js';
import type { PlacedContainer } from './placed-container.js';
import { repeated } from './repeated.js';

/** A mount with the container that it is in, and where it is written in the workload's options. */
export type PlacedMount = Mounted & { readonly container: string };

/** All that the containers of a pod mount. */
export function placedMounts(containers: readonly PlacedContainer[]): PlacedMount[] {
  return containers.flatMap((container) =>
    mountedIn(container).map((mount) => ({
      ...mount,
      container: container.name,
      option: [...container.at, ...mount.option],
    })),
  );
}

/** Volumes that get into each other's way: two at one path, or two of one name. */
export function volumeMistakes(all: readonly PlacedMount[]): Mistake[] {
  return [
    ...repeated(all, ({ container, path }) => `${container}\n${path}`).map(([, second]) => pathTaken(second)),
    ...repeated(all, ({ volume }) => volume.name)
      .filter(([first, second]) => !isOneVolume(first, second))
      .map(([first, second]) => ({
        ruleId: 'pod/volume-name',
        message: `the volumes mounted at ${first.path} and ${second.path} are both called "${second.volume.name}"`,
        help: `name one of them: ${renamed(second)}`,
        option: second.option,
      })),
    ...all.filter(({ volume }) => dns1123Label(volume.name) !== undefined).map((mount) => unfitName(mount)),
  ];
}

/** Says that something is mounted at this path of the container already. */
export function pathTaken({ path, option }: { readonly path: string; readonly option: OptionPath }): Mistake {
  return {
    ruleId: 'pod/mount-path',
    message: `two volumes are mounted at ${path}`,
    help: 'a path can hold one volume; drop one of the two',
    option,
  };
}

/** How a mount is written with a name of its own. */
export function renamed({ path, volume: { source = {} }, reference, device }: Mounted): string {
  const what = reference === undefined ? `${Object.keys(source)[0]}: …` : 'volume: …';
  return `${device ? 'devices' : 'mounts'}: { '${path}': { ${what}, name: '…' } }`;
}

function isOneVolume(first: PlacedMount, second: PlacedMount): boolean {
  // The same path twice is told by its own rule.
  if (first.container === second.container && first.path === second.path) return true;
  return first.shared && second.shared && JSON.stringify(first.volume.source) === JSON.stringify(second.volume.source);
}

// Names that users write are judged as options; those made of a path or a Config's name may not fit.
function unfitName(mount: PlacedMount): Mistake {
  return {
    ruleId: 'pod/volume-name',
    message: `the volume mounted at ${mount.path} would be called "${mount.volume.name}", which is no name for a volume`,
    help: `give it one: ${renamed(mount)}`,
    option: mount.option,
  };
}
