import type { Construct } from 'constructs';
import { type OptionPath, report } from '../core/mistakes.js';
import { markDuplicate } from '../core/names.js';

const MAPS = Symbol.for('servicemap.maps');

/** Takes a map's name in its cluster; a second one of that name is a finding. */
export function claimMapName(
  construct: Construct,
  cluster: string | undefined,
  name: string,
  option: OptionPath,
): void {
  const root = construct.node.root as Construct & { [MAPS]?: Set<string> };
  const taken = root[MAPS] ?? new Set();
  Object.defineProperty(root, MAPS, { value: taken, configurable: true });
  const key = `${cluster ?? ''}\n${name}`;
  if (!taken.has(key)) {
    taken.add(key);
    return;
  }
  markDuplicate(construct);
  report(construct, {
    ruleId: 'map/duplicate-map',
    message: `there is another map called "${name}"${cluster === undefined ? '' : ` in ${cluster}`}`,
    help: 'give one of them another name: labels and namespaces tell maps apart by it',
    option,
  });
}
