import type { MapContext } from '../../core/map-context.js';
import type { Mistake } from '../../core/mistakes.js';
import type { JudgedPod } from '../judged-pod.js';
import { containerNameMistakes } from './container-name-checks.js';
import { escalationMistakes } from './escalation-checks.js';
import { inlineVolumeMistakes } from './inline-volume-checks.js';
import { mountMistakes } from './mount-checks.js';
import { identityMistakes, permissionMistakes } from './permission-checks.js';
import { placedContainers } from './placed-container.js';
import { portMistakes } from './port-checks.js';
import { probeMistakes } from './probe-checks.js';
import { securityLevelMistakes } from './security-level-checks.js';
import { sidecarMistakes } from './sidecar-checks.js';
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
  return [
    ...containerNameMistakes(containers),
    ...portMistakes(containers),
    ...containers.flatMap(probeMistakes),
    ...volumeMistakes(containers),
    ...mountMistakes(placedMounts(containers), containers),
    ...inlineVolumeMistakes(containers, map),
    ...containers.flatMap(variableMistakes),
    ...securityLevelMistakes(options, containers, map.podSecurity),
    ...escalationMistakes(options, containers),
    ...permissionMistakes(options.permissions ?? [], map.cluster.kubernetes, ['permissions']),
    ...identityMistakes(options),
    ...sidecarMistakes(options, map.cluster.kubernetes, ends),
  ];
}
