import type { Mistake } from '../../core/mistakes.js';
import { renderProbes } from '../../rendering/probes.js';
import type { JudgedPod } from '../judged-pod.js';

/** Pods that a Service gives traffic to before anybody knows that they answer: a rollout then loses requests. */
export function readinessMistakes({
  ports = {},
  health,
  container,
}: Pick<JudgedPod, 'ports' | 'health' | 'container'>): Mistake[] {
  const { readinessProbe = container?.readinessProbe } = renderProbes(health, () => undefined);
  const deliberate = typeof health === 'object' && Object.keys(health).length === 0;
  if (Object.keys(ports).length === 0 || readinessProbe !== undefined || deliberate) return [];
  return [
    {
      ruleId: 'rollout/no-readiness',
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
