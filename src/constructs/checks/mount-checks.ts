import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { variableNames } from '../../rendering/env.js';
import type { SecurityOptions } from '../../rendering/security.js';
import type { PlacedContainer } from './placed-container.js';
import type { PlacedMount } from './volume-checks.js';

/**
 * What is wrong with how volumes are mounted; the API server or the kubelet would refuse the pod.
 * @param security what holds for containers that say nothing
 */
export function mountMistakes(
  mounts: readonly PlacedMount[],
  containers: readonly PlacedContainer[],
  security: Pick<SecurityOptions, 'privileged'> = {},
): Mistake[] {
  return mounts.flatMap((mount) => {
    const container = containers.find(({ name }) => name === mount.container);
    return [
      ...subPathMistakes(mount, container),
      ...readOnlyMistakes(mount),
      ...propagationMistakes(mount, container, security),
      ...modeMistakes(mount),
    ];
  });
}

// The option itself where it can be said of the mount, otherwise the mount.
const optionOf = (mount: PlacedMount, name: string): OptionPath =>
  mount.option.at(-1) === 'mountPath' ? [...mount.option.slice(0, -1), name] : [...mount.option, name];

function subPathMistakes(mount: PlacedMount, container: PlacedContainer | undefined): Mistake[] {
  const { subPath, subPathExpr } = mount.options;
  if (subPathExpr === undefined) return [];
  const option = optionOf(mount, 'subPathExpr');
  if (subPath !== undefined) {
    return [
      {
        ruleId: 'volume/sub-path',
        message: 'a mount has subPath or subPathExpr, not both',
        help: 'keep subPathExpr where variables are needed, otherwise subPath',
        option,
      },
    ];
  }
  const { env = {}, envFrom = [], container: passed } = container?.options ?? {};
  if (envFrom.length > 0 || passed?.env !== undefined || passed?.envFrom !== undefined) return [];
  const known = new Set([...Object.keys(env), ...variableNames(env)]);
  return variablesOf(subPathExpr)
    .filter((name) => !known.has(name))
    .map((name) => ({
      ruleId: 'volume/sub-path-variable',
      message: `container "${mount.container}" has no variable ${name}, so it would never start`,
      help: `add it to its env, or write $$(${name}) for the text itself`,
      option,
    }));
}

/** The variables that a text of Kubernetes refers to: `$(NAME)`; `$$(NAME)` is text. */
function variablesOf(text: string): string[] {
  return [...text.matchAll(/\$\$|\$\(([^)]*)\)/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

function readOnlyMistakes(mount: PlacedMount): Mistake[] {
  const { readOnly, recursiveReadOnly = 'Disabled', mountPropagation = 'None' } = mount.options;
  if (recursiveReadOnly === 'Disabled') return [];
  const ruleId = 'volume/recursive-read-only';
  const option = optionOf(mount, 'recursiveReadOnly');
  return [
    ...(readOnly === true
      ? []
      : [
          {
            ruleId,
            message: 'only a mount that is read-only can be so recursively',
            help: 'add readOnly: true',
            option,
          },
        ]),
    ...(mountPropagation === 'None'
      ? []
      : [
          {
            ruleId,
            message: `a mount that is read-only recursively can't have mountPropagation ${mountPropagation}`,
            help: 'drop one of the two',
            option,
          },
        ]),
  ];
}

// What the container's passed-through fields say comes last.
function propagationMistakes(
  mount: PlacedMount,
  container: PlacedContainer | undefined,
  security: Pick<SecurityOptions, 'privileged'>,
): Mistake[] {
  const options = container?.options;
  const privileged =
    options?.container?.securityContext?.privileged ?? options?.security?.privileged ?? security.privileged;
  if (mount.options.mountPropagation !== 'Bidirectional' || privileged === true) return [];
  return [
    {
      ruleId: 'volume/mount-propagation',
      message: `only a privileged container can hand mounts to the node, and "${mount.container}" is none`,
      help: "say security: { privileged: true } in a map of level privileged, or mountPropagation: 'HostToContainer'",
      option: optionOf(mount, 'mountPropagation'),
    },
  ];
}

function modeMistakes({ reference, device, option }: PlacedMount): Mistake[] {
  const claim = reference?.claim;
  if (device === true && reference?.content !== undefined) return [wrongMode('a Config or Secret', false, option)];
  if (claim === undefined || (device === true) === (claim.volumeMode === 'Block')) return [];
  return [wrongMode(claim.title, device !== true, option)];
}

/** Says that a volume is a device where a file system is wanted, or the other way round. */
export function wrongMode(title: string, isDevice: boolean, option: OptionPath): Mistake {
  return isDevice
    ? {
        ruleId: 'volume/mode',
        message: `${title} is a device without a file system, so there is nothing to mount`,
        help: "give it in devices: { '/dev/…': … } instead of mounts",
        option,
      }
    : {
        ruleId: 'volume/mode',
        message: `${title} has a file system, so it is no device`,
        help: "give it in mounts: { '/…': … } instead of devices, or make it with volumeMode: 'Block'",
        option,
      };
}
