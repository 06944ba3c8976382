import type { Mistake } from '../../core/mistakes.js';
import { has, type KubernetesVersion } from '../../kubernetes/versions.js';
import type { JudgedPod } from '../judged-pod.js';

/**
 * What does not work with sidecars where a cluster is too old to know them, so that they are ordinary containers there.
 * @param ends whether the pods are to run to their end
 */
export function sidecarMistakes(
  { sidecars = {}, init = {} }: JudgedPod,
  version: KubernetesVersion,
  ends: boolean,
): Mistake[] {
  const names = Object.keys(sidecars);
  if (names.length === 0 || has(version, 'nativeSidecars')) return [];

  if (ends) {
    return names.map((name) => ({
      ruleId: 'pod/sidecar-never-ends',
      message: `Kubernetes ${version} knows no sidecars: "${name}" runs on when the work is done, so the pod never ends`,
      help: `run it on Kubernetes 1.29 or newer, or without the sidecar`,
      option: ['sidecars', name],
      at: 'key',
    }));
  }
  if (Object.keys(init).length === 0) return [];
  return [
    {
      ruleId: 'pod/sidecar-after-init',
      severity: 'warning',
      message: `Kubernetes ${version} knows no sidecars: they start after the init containers, which can't use them`,
      help: `run it on Kubernetes 1.29 or newer, if init containers need a sidecar`,
      option: ['sidecars'],
      at: 'key',
    },
  ];
}
