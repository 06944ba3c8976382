import type { Mistake } from '../../core/mistakes.js';
import { renderProbes } from '../../rendering/probes.js';
import type { JudgedPod } from '../judged-pod.js';

/** The rule that says the same of any manifests. */
export const READINESS = 'reliability/readiness';

/** Whether somebody says that there is no check of health: `health: {}`. */
export const isNoCheck = (health: JudgedPod['health']): boolean =>
  typeof health === 'object' && Object.keys(health).length === 0;

/** Pods that a Service gives traffic to before anybody knows that they answer: a rollout then loses requests. */
export function readinessMistakes({
  ports = {},
  health,
  container,
}: Pick<JudgedPod, 'ports' | 'health' | 'container'>): Mistake[] {
  const { readinessProbe = container?.readinessProbe } = renderProbes(health, () => undefined);
  if (Object.keys(ports).length === 0 || readinessProbe !== undefined || isNoCheck(health)) return [];
  return [
    {
      ruleId: READINESS,
      severity: 'warning',
      restsOn: 'health',
      message: 'its pods get traffic as soon as their process runs, so that a rollout loses requests until it answers',
      help:
        health === undefined
          ? "say health: '/path', or another check such as health: { tcp: 'http' }; health: {} where none is meant"
          : 'add readiness',
      option: [health === undefined ? 'ports' : 'health'],
      at: 'key',
    },
  ];
}
