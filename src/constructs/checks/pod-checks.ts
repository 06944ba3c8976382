import type { MapContext } from '../../core/map-context.js';
import type { Mistake } from '../../core/mistakes.js';
import type { JudgedPod } from '../judged-pod.js';
import { defaultsOf, overDefaults } from '../defaults.js';
import { containerNameMistakes } from './container-name-checks.js';
import { downwardMistakes } from './downward-checks.js';
import { edgeMistakes } from './edge-checks.js';
import { escalationMistakes } from './escalation-checks.js';
import { inlineVolumeMistakes } from './inline-volume-checks.js';
import { mountMistakes } from './mount-checks.js';
import { identityMistakes, permissionMistakes } from './permission-checks.js';
import { featureMistakes } from './feature-checks.js';
import { deviceMistakes, hostMistakes } from './host-checks.js';
import { lifecycleMistakes } from './lifecycle-checks.js';
import { placedContainers } from './placed-container.js';
import { placementMistakes } from './placement-checks.js';
import { podFeatures } from './pod-features.js';
import { portMistakes } from './port-checks.js';
import { probeMistakes } from './probe-checks.js';
import { resourceMistakes } from './resource-checks.js';
import { containerRunMistakes } from './container-run-checks.js';
import { restartPolicyMistakes } from './restart-policy-checks.js';
import { rootMistakes } from './root-checks.js';
import { securityLevelMistakes } from './security-level-checks.js';
import { sidecarMistakes } from './sidecar-checks.js';
import { systemMistakes } from './windows-checks.js';
import { variableMistakes } from './variable-checks.js';
import { placedMounts, volumeMistakes } from './volume-checks.js';

/**
 * What is wrong with the pods of a workload beyond the form of single options.
 * @param about the workload's name and map, and whether its pods are to run to their end
 */
export function podMistakes(
  options: JudgedPod,
  about: { readonly name: string; readonly map: MapContext; readonly ends: boolean },
): Mistake[] {
  const { name, map, ends } = about;
  const containers = placedContainers(options, name);
  // With what the defaults of the map say of their security.
  const whole = { ...options, security: overDefaults(defaultsOf(map), options).security ?? {} };
  const parts = placedContainers(whole, name);
  const mounts = placedMounts(containers);
  return [
    ...containerNameMistakes(containers),
    ...portMistakes(options, containers),
    ...containers.flatMap(probeMistakes),
    ...containers.flatMap((container) => lifecycleMistakes(options, container, map.cluster)),
    ...volumeMistakes(mounts),
    ...mountMistakes(mounts, containers, whole.security),
    ...inlineVolumeMistakes(containers, map),
    ...containers.flatMap(variableMistakes),
    ...securityLevelMistakes(options, containers, map),
    ...escalationMistakes(options, containers),
    ...rootMistakes(options, containers),
    ...restartPolicyMistakes(options, ends),
    ...permissionMistakes(options.permissions ?? [], map.cluster.kubernetes, ['permissions']),
    ...identityMistakes(options),
    ...sidecarMistakes(options, map.cluster.kubernetes, ends),
    ...featureMistakes(map.cluster, podFeatures(whole, parts)),
    ...hostMistakes(options, containers),
    ...deviceMistakes(mounts, options),
    ...placementMistakes(options),
    ...resourceMistakes(options, containers, defaultsOf(map).resources),
    ...containerRunMistakes(options, containers, map.cluster.kubernetes),
    ...systemMistakes(options, containers, { options: whole, containers: parts }),
    ...downwardMistakes(containers, mounts),
    ...edgeMistakes(map.cluster, containers),
  ];
}
