import type { Construct } from 'constructs';
import { type OptionPath, report } from '../../core/mistakes.js';
import { objectNameProblem } from '../../kubernetes/kind-names.js';
import { dns1123Label } from '../../kubernetes/names.js';
import type { JudgedPod } from '../judged-pod.js';
import type { WorkloadClass } from '../workload-options.js';

/** @internal Judges a workload's name by the rules of every object that is called so. */
export function checkNames(
  construct: Construct & { readonly name: string },
  about: WorkloadClass,
  options: JudgedPod,
  option: OptionPath,
): void {
  const objects = [
    about.object,
    ...(about.service && Object.keys(options.ports ?? {}).length > 0 ? [['v1', 'Service'] as const] : []),
  ];
  // It is a label's value and, unless containerName says otherwise, a container's name too.
  const problem =
    dns1123Label(construct.name) ??
    objects
      .map(([apiVersion, kind]) => objectNameProblem(apiVersion, kind, construct.name))
      .find((found) => found !== undefined);
  reportName(construct, problem, option);
}

/** Says what keeps Kubernetes from taking a name, if anything does. */
export function reportName(construct: Construct, problem: string | undefined, option: OptionPath): void {
  if (problem === undefined) return;
  const [message = problem, help] = problem.split(/[;\n] ?/);
  report(construct, { ruleId: 'meta/name', message, help, option });
}
