import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import { objectNameProblem } from '../../kubernetes/kind-names.js';
import { suggestName } from '../../kubernetes/name-suggestion.js';
import type { KubernetesVersion } from '../../kubernetes/versions.js';
import { type Access, bindingNameProblem, renderAccess } from '../../rendering/access.js';
import { type Permission, RBAC } from '../../rendering/permissions.js';
import { permissionMistakes } from './permission-checks.js';

const BUILT_IN: readonly string[] = ['view', 'edit', 'admin'];

/** What is wrong with who may do what in a map. */
export function accessMistakes(
  access: readonly Access[],
  roles: Readonly<Record<string, readonly Permission[]>>,
  version: KubernetesVersion,
): Mistake[] {
  return [
    ...Object.entries(roles).flatMap(([name, permissions]) => [
      ...roleNameMistakes(name, ['roles', name]),
      ...permissionMistakes(permissions, version, ['roles', name]),
    ]),
    ...access.flatMap((one, index) => grantMistakes(one, Object.keys(roles), ['access', index])),
  ];
}

function roleNameMistakes(name: string, option: OptionPath): Mistake[] {
  const problem = objectNameProblem(`${RBAC}/v1`, 'Role', name);
  if (problem !== undefined) {
    const [message = problem, help] = problem.split('; ');
    return [{ ruleId: 'meta/name', message, help, option, at: 'key' }];
  }
  if (!BUILT_IN.includes(name)) return [];
  return [
    {
      ruleId: 'access/role',
      message: `"${name}" is a role that Kubernetes brings`,
      help: 'give yours another name',
      option,
      at: 'key',
    },
  ];
}

function grantMistakes(access: Access, own: readonly string[], option: OptionPath): Mistake[] {
  const { role } = access;
  const known = [...BUILT_IN, ...own];
  if (typeof role === 'string' && !known.includes(role)) {
    return [
      {
        ruleId: 'access/role',
        message: `there is no role "${role}"`,
        help: didYouMean(
          role,
          known,
          `the roles are ${known.join(', ')}; say another in roles, or { clusterRole: '${role}' }`,
        ),
        option: [...option, 'role'],
      },
    ];
  }
  const { name } = renderAccess(access, undefined, own);
  if (bindingNameProblem(name) === undefined) return [];
  return [
    {
      ruleId: 'meta/name',
      message: `a RoleBinding can't be called "${name}"`,
      help: `say what it is called: name: '${suggestName('dns1123Subdomain', name.replace(/-[^-]*$/, '')) ?? '…'}'`,
      option,
    },
  ];
}
