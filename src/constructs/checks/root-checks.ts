import type { Mistake } from '../../core/mistakes.js';
import type { JudgedPod } from '../judged-pod.js';
import type { PlacedContainer } from './placed-container.js';

/** Containers that are to be root and are not to be: the node makes them and never starts them. */
export function rootMistakes(pod: JudgedPod, containers: readonly PlacedContainer[]): Mistake[] {
  return containers
    .filter(({ role, options: { security } }) => {
      const { user, runAsNonRoot } = { ...pod.security, ...security };
      // What a side container says nothing of is told where it is said.
      const own = role === 'main' || (security?.user ?? security?.runAsNonRoot) !== undefined;
      return own && user === 0 && runAsNonRoot === true;
    })
    .map(({ name, at, options: { security } }) => ({
      ruleId: 'pod/root',
      message: `container "${name}" runs as user 0, which is root, and must not: it would never start`,
      help: 'say another user, or runAsNonRoot: false in a map of level baseline',
      option: [...(security?.runAsNonRoot === undefined ? [] : at), 'security', 'runAsNonRoot'],
    }));
}
