import type { AppArmorProfile, SeccompProfile } from '../../kubernetes/generated/types.js';
import { pathBelowProblem } from '../../kubernetes/file-paths.js';
import { choiceFaults } from './choice-fault.js';
import { isSet } from './is-set.js';
import type { Found } from '../violation.js';

/** The longest path of a file, less one. */
const LONGEST_APPARMOR = 4095;

/** What is wrong with a seccomp profile: one of the node's own needs a path below the node's folder of profiles. */
export function seccompFaults(profile: SeccompProfile | undefined, path: string): Found[] {
  return localhostFaults(profile, path, pathBelowProblem);
}

/** What is wrong with an AppArmor profile: one of the node's own needs its name. */
export function appArmorFaults(profile: AppArmorProfile | undefined, path: string): Found[] {
  return localhostFaults(profile, path, (name) => {
    if (name.trim() === '') return 'no profile is named';
    if (name !== name.trim()) return 'there is white space around the name';
    return name.length > LONGEST_APPARMOR
      ? `the name has ${name.length} characters, at most ${LONGEST_APPARMOR} are possible`
      : undefined;
  });
}

function localhostFaults(
  profile: { readonly type?: string; readonly localhostProfile?: string } | undefined,
  path: string,
  problemOf: (name: string) => string | undefined,
): Found[] {
  if (!isSet(profile)) return [];
  const { type, localhostProfile: name } = profile;
  const at = `${path}/localhostProfile`;
  if (!type) return [{ path: `${path}/type`, message: 'the profile has no type', help: 'write RuntimeDefault' }];
  const wrong = choiceFaults(type, ['RuntimeDefault', 'Unconfined', 'Localhost'], `${path}/type`);
  if (wrong.length > 0) return wrong;
  if (type !== 'Localhost') {
    return isSet(name)
      ? [
          {
            path: at,
            message: `a profile of type ${type ?? ''} has no name`,
            help: 'write type: Localhost, or drop it',
          },
        ]
      : [];
  }
  const problem = isSet(name) ? problemOf(name) : 'no profile is named';
  return problem ? [{ path: at, message: problem, help: 'write the name that it has on the nodes' }] : [];
}
