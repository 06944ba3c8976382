import type { Mistake } from '../../core/mistakes.js';
import type { PlacedContainer } from './placed-container.js';
import { repeated } from './repeated.js';

/** Containers of one pod that are called alike. */
export function containerNameMistakes(containers: readonly PlacedContainer[]): Mistake[] {
  return repeated(containers, ({ name }) => name).map(([, second]) => ({
    ruleId: 'pod/container-name',
    message: `two containers of the pod are called "${second.name}"`,
    help: 'give one of them another name; the main one is named by containerName',
    option: second.at,
    at: 'key',
  }));
}
