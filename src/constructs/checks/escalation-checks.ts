import type { Mistake } from '../../core/mistakes.js';
import type { JudgedPod } from '../judged-pod.js';
import type { PlacedContainer } from './placed-container.js';

/** Containers that are to have the rights of the node and may not take them: the API server refuses those. */
export function escalationMistakes(pod: JudgedPod, containers: readonly PlacedContainer[]): Mistake[] {
  return containers
    .filter(({ options: { security } }) => {
      const { privileged, allowPrivilegeEscalation } = { ...pod.security, ...security };
      return privileged === true && allowPrivilegeEscalation === false;
    })
    .map(({ name, at, options: { security } }) => ({
      ruleId: 'pod/escalation',
      message: `container "${name}" is privileged, so it can't be kept from escalating`,
      help: 'drop one of privileged: true and allowPrivilegeEscalation: false',
      option: [...(security?.allowPrivilegeEscalation === undefined ? [] : at), 'security', 'allowPrivilegeEscalation'],
    }));
}
