import { type OptionPath, report } from '../core/mistakes.js';
import { checkSameMap, checkVariable } from '../core/references/key.js';
import type { Party } from '../core/references/party.js';
import { isReference } from '../core/references/reference.js';
import type { FilesReference, VolumeReference } from '../core/references/volume.js';
import { didYouMean } from '../findings/did-you-mean.js';
import type { ContainerOptions } from '../rendering/container.js';
import { isKeySource } from '../rendering/env-from.js';
import { referencesIn } from '../rendering/mounts.js';
import { containerAt, containersOf, isDestination, type PodOptions } from '../rendering/pod-options.js';
import type { Device, Devices, Mount, Mounts } from '../rendering/volumes/mount.js';
import { checkNamed } from './network/named.js';
import type { JudgedPod } from './judged-pod.js';

/** Tells every reference in the options of a workload who uses it, and where that is written. */
export function connectAll(user: Party, options: JudgedPod): void {
  for (const container of containersOf(options, user.name)) {
    connectContainer(user, container.options, containerAt(container));
  }
  (options.uses ?? []).forEach((used: NonNullable<PodOptions['uses']>[number], index) => {
    if (isDestination(used)) checkNamed(user.construct, user.map, used, { option: ['uses', index] });
    if (!isDestination(used)) (isReference(used) ? used : used.use).connect(user, { option: ['uses', index] });
  });
}

function connectContainer(user: Party, options: ContainerOptions, at: OptionPath): void {
  const { env = {}, mounts = {}, devices = {}, command = [], args = [], envFrom = [] } = options;
  for (const [name, value] of Object.entries(env)) connect(user, value, [...at, 'env', name]);
  for (const [option, volumes] of Object.entries<Mounts | Devices>({ mounts, devices })) {
    for (const [path, mount] of Object.entries<Mount | Device>(volumes)) {
      const place = [...at, option, path];
      for (const { reference, at: inner } of referencesIn(mount)) {
        reference.connect(user, { option: [...place, ...inner] });
        if (!('subPath' in mount) || mount.subPath === undefined) continue;
        checkReload(user, reference, [...place, 'subPath']);
        // Of several sources any may have the path.
        if (!('projected' in mount)) checkSubPath(user, reference, mount.subPath, [...place, 'subPath']);
      }
    }
  }
  command.forEach((value, index) => connect(user, value, [...at, 'command', index]));
  args.forEach((value, index) => connect(user, value, [...at, 'args', index]));
  envFrom.forEach((item, index) => {
    const source = isKeySource(item) ? item : item.from;
    const where = { option: [...at, 'envFrom', index] };
    checkSameMap(source, user, where);
    checkVariable(source, 'all', user, where);
  });
}

function checkReload(user: Party, { content }: VolumeReference, option: OptionPath): void {
  if (content?.source.reloads !== true) return;
  const { title, kind } = content.source;
  report(user.construct, {
    ruleId: 'config/reload',
    message: `${title} (${kind}) reloads, but what is mounted by its sub-path never changes in a running pod`,
    help: "mount the whole folder, or say onChange: 'restart' for it",
    option,
  });
}

// What is no file there becomes an empty folder, without a word.
function checkSubPath(user: Party, volume: VolumeReference, subPath: string, option: OptionPath): void {
  const { content } = volume;
  if (content === undefined) return;
  const { source } = content;
  const paths = 'paths' in volume ? (volume as FilesReference).paths() : undefined;
  if (paths === undefined || paths.some((path) => path === subPath || path.startsWith(`${subPath}/`))) return;
  report(user.construct, {
    ruleId: 'reference/key',
    message: `the files of ${source.title} (${source.kind}) have no "${subPath}"`,
    help: didYouMean(subPath, paths, `its files are ${paths.join(', ') || 'none'}`),
    option,
  });
}

function connect(user: Party, value: unknown, option: OptionPath): void {
  if (isReference(value)) value.connect(user, { option });
}
