import type { OptionPath } from '../core/mistakes.js';
import { checkSameMap } from '../core/references/key.js';
import type { Party } from '../core/references/party.js';
import { isReference } from '../core/references/reference.js';
import type { ContainerOptions } from '../rendering/container.js';
import { isKeySource } from '../rendering/env-from.js';
import { containersOf, type PodOptions } from '../rendering/pod-options.js';
import type { JudgedPod } from './judged-pod.js';

/** Tells every reference in the options of a workload who uses it, and where that is written. */
export function connectAll(user: Party, options: JudgedPod): void {
  for (const { role, name, options: container } of containersOf(options, user.name)) {
    connectContainer(user, container, role === 'main' ? [] : [role === 'init' ? 'init' : 'sidecars', name]);
  }
  (options.uses ?? []).forEach((used: NonNullable<PodOptions['uses']>[number], index) => {
    (isReference(used) ? used : used.use).connect(user, { option: ['uses', index] });
  });
}

function connectContainer(user: Party, options: ContainerOptions, at: OptionPath): void {
  const { env = {}, mounts = {}, command = [], args = [], envFrom = [] } = options;
  for (const [name, value] of Object.entries(env)) connect(user, value, [...at, 'env', name]);
  for (const [path, mount] of Object.entries(mounts)) {
    if (isReference(mount)) connect(user, mount, [...at, 'mounts', path]);
    else if ('volume' in mount) connect(user, mount.volume, [...at, 'mounts', path, 'volume']);
  }
  command.forEach((value, index) => connect(user, value, [...at, 'command', index]));
  args.forEach((value, index) => connect(user, value, [...at, 'args', index]));
  envFrom.forEach((item, index) =>
    checkSameMap(isKeySource(item) ? item : item.from, user, { option: [...at, 'envFrom', index] }),
  );
}

function connect(user: Party, value: unknown, option: OptionPath): void {
  if (isReference(value)) value.connect(user, { option });
}
