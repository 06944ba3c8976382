import type { MapContext } from '../../core/map-context.js';
import type { Mistake } from '../../core/mistakes.js';
import { type AccessMode, accessModesOf } from '../../rendering/claims.js';
import { ABILITIES, type PersistentSources } from '../../rendering/persistent-volumes.js';
import type { IscsiOptions } from '../../rendering/volumes/network-disks.js';
import { claimMistakes } from './claim-checks.js';

/** What is looked at of a volume that is there already. */
interface StaticOptions {
  readonly accessMode?: AccessMode | readonly AccessMode[];
  readonly volumeMode?: 'Filesystem' | 'Block';
  readonly reclaimPolicy?: 'Retain' | 'Delete';
  readonly mountOptions?: readonly string[];
  readonly nodes?: object;
  readonly nodeAffinity?: { readonly required?: unknown };
  readonly iscsi?: IscsiOptions<unknown>;
  readonly volumeAttributesClass?: string;
}

/** What the kind of a volume cannot do: pods would wait for it for ever, or the API server refuses it. */
export function staticVolumeMistakes(
  kind: keyof PersistentSources,
  options: StaticOptions,
  { namespace, cluster }: Pick<MapContext, 'namespace' | 'cluster'>,
  volumeName: string,
): Mistake[] {
  const { accessMode, volumeMode, reclaimPolicy, mountOptions } = options;
  const can = ABILITIES[kind];
  // A device has no file system that two nodes could ruin.
  const modes = volumeMode === 'Block' ? [...can.accessModes, 'ReadWriteMany'] : can.accessModes;
  const unable = accessMode === undefined ? undefined : accessModesOf(accessMode).find((mode) => !modes.includes(mode));
  const mistakes: (Mistake | false)[] = [
    unable !== undefined && {
      ruleId: 'volume/access-mode',
      message: `a volume of kind ${kind} can't be ${unable}`,
      help: `it can be ${modes.join(', ')}`,
      option: ['accessMode'],
    },
    volumeMode === 'Block' &&
      !can.block && {
        ruleId: 'volume/mode',
        message: `a volume of kind ${kind} is always a file system`,
        help: "drop volumeMode: 'Block'",
        option: ['volumeMode'],
      },
    reclaimPolicy === 'Delete' &&
      !can.deletes && {
        ruleId: 'volume/reclaim',
        message: `nothing deletes the data of a volume of kind ${kind}: with 'Delete' it would only fail`,
        help: 'drop reclaimPolicy, and delete the data where it is',
        option: ['reclaimPolicy'],
      },
    mountOptions !== undefined &&
      volumeMode === 'Block' && {
        ruleId: 'volume/mount-options',
        message: 'a device is not mounted, so there are no options for it',
        help: "drop mountOptions, or volumeMode: 'Block'",
        option: ['mountOptions'],
        at: 'key',
      },
    namespace === undefined && {
      ruleId: 'volume/no-namespace',
      message: 'a StaticVolume is bound to a claim of one namespace, and this chart has none',
      help: 'let it stand in a ServiceMap, or give the chart a namespace',
    },
    ...nodeMistakes(kind, options),
    options.iscsi?.initiatorName !== undefined &&
      `${volumeName}:${options.iscsi.targetPortal}`.length > 64 && {
        ruleId: 'volume/iscsi-name',
        message: `with initiatorName, the volume's name and targetPortal may have 63 characters together, and "${volumeName}" is too long for that`,
        help: "give the volume a shorter one: volumeName: '…'",
        option: ['iscsi', 'initiatorName'],
      },
  ];
  return [
    ...claimMistakes({ size: '1', accessMode, volumeAttributesClass: options.volumeAttributesClass }, cluster, []),
    ...mistakes.filter((mistake) => mistake !== false),
  ];
}

function nodeMistakes(kind: keyof PersistentSources, { nodes, nodeAffinity }: StaticOptions): (Mistake | false)[] {
  return [
    nodes !== undefined &&
      nodeAffinity !== undefined && {
        ruleId: 'volume/nodes',
        message: 'nodes and nodeAffinity both say which nodes',
        help: 'drop one of the two',
        option: ['nodes'],
        at: 'key',
      },
    kind === 'local' &&
      (nodes === undefined || Object.keys(nodes).length === 0) &&
      nodeAffinity?.required === undefined && {
        ruleId: 'volume/nodes',
        message: 'a local volume is on certain nodes, and none are named',
        help: "say which: nodes: { 'kubernetes.io/hostname': '…' }",
        option: ['local'],
      },
  ];
}
