import type { Mistake, OptionPath } from '../../core/mistakes.js';
import { nearest } from '../../findings/did-you-mean.js';
import { apiGroups, kindsOfResource, resourceNames, subresourcesOf } from '../../kubernetes/api-resources.js';
import { type BuiltInKind, builtInKinds } from '../../kubernetes/kinds.js';
import { atLeast, type KubernetesVersion } from '../../kubernetes/versions.js';
import type { Permission } from '../../rendering/permissions.js';
import type { JudgedPod } from '../judged-pod.js';

/** What the permissions grant nothing of, or too much. The API server takes any of it without a word. */
export function permissionMistakes(
  permissions: readonly Permission[],
  version: KubernetesVersion,
  option: OptionPath,
): Mistake[] {
  return permissions.flatMap((permission, index) => {
    const at = [...option, index];
    return [
      ...groupMistakes(permission, at),
      ...permission.resources.flatMap((resource, place) =>
        resourceMistakes(resource, permission, version, [...at, 'resources', place]),
      ),
      ...wildcards(permission, at),
      ...nameless(permission, at),
    ];
  });
}

function groupMistakes({ apiGroups: groups = [] }: Permission, at: OptionPath): Mistake[] {
  const known = apiGroups();
  return groups.flatMap((group, index) => {
    const told = { ruleId: 'access/api-group', option: [...at, 'apiGroups', index] };
    if (group === '*' || known.includes(group)) return [];
    if (group.includes('/')) {
      const [bare = ''] = group.split('/');
      return [{ ...told, message: `an API group has no version: "${group}"`, help: `write '${bare}'` }];
    }
    if (group === 'core' || group === 'v1') {
      return [{ ...told, message: 'the core group is called by an empty text', help: "write ''" }];
    }
    // A group of custom resources is a domain; Kubernetes' own groups of one word are all known.
    const meant = nearest(group, known);
    if (group.includes('.') && !group.endsWith('.k8s.io')) return [];
    if (group.includes('.') && meant === undefined) return [];
    return [
      {
        ...told,
        message: `there is no API group "${group}"`,
        help:
          meant === undefined
            ? `those of Kubernetes are ${known.filter(Boolean).join(', ')}`
            : `did you mean '${meant}'?`,
      },
    ];
  });
}

function resourceMistakes(
  written: string,
  { apiGroups: groups, verbs }: Permission,
  version: KubernetesVersion,
  option: OptionPath,
): Mistake[] {
  if (written === '*' || written.startsWith('*/')) return [];
  const known = apiGroups();
  // What a custom resource is called only its own definition knows.
  if (groups?.some((group) => group === '*' || !known.includes(group)) === true) return [];
  const [resource = '', subresource] = written.split('/');
  const everywhere = kindsOfResource(resource);
  if (everywhere.length === 0) return [unknownResource(resource, option)];
  const kinds = everywhere.filter((kind) => groups?.includes(kind.group) ?? true);
  const serving = kinds.filter(
    ({ since, until }) => atLeast(version, since) && (until === undefined || atLeast(until, version)),
  );
  const [kind] = serving;
  if (kinds.length === 0) return [otherGroup(resource, everywhere, option)];
  if (kind === undefined) return [notServed(resource, kinds, version, option)];
  if (groups === undefined && new Set(serving.map(({ group }) => group)).size > 1) {
    return [severalGroups(resource, serving, option)];
  }
  if (subresource !== undefined && !subresourcesOf(resource).includes(subresource)) {
    return [unknownSubresource(resource, subresource, option)];
  }
  // A namespace itself is asked for in the namespace; lists of them are not.
  const own =
    resource === 'namespaces' && !verbs.some((verb) => ['list', 'watch', 'create', 'deletecollection'].includes(verb));
  return kind.scope === 'Cluster' && !own ? [clusterScoped(resource, option)] : [];
}

function unknownResource(resource: string, option: OptionPath): Mistake {
  const kind = builtInKinds().find((one) => one.kind.toLowerCase() === resource.toLowerCase());
  const meant = kind?.plural ?? nearest(resource, resourceNames());
  return {
    ruleId: 'access/resource',
    message: `Kubernetes has no resource "${resource}"`,
    help:
      meant === undefined
        ? "for a custom resource name its group: apiGroups: ['example.com']"
        : `did you mean '${meant}'?`,
    option,
  };
}

function otherGroup(resource: string, kinds: readonly BuiltInKind[], option: OptionPath): Mistake {
  return {
    ruleId: 'access/api-group',
    message: `${resource} are in API group '${kinds[0]?.group}', which apiGroups does not name`,
    help: 'leave apiGroups out: the groups of built-in resources are known',
    option,
  };
}

function notServed(
  resource: string,
  [kind]: readonly BuiltInKind[],
  version: KubernetesVersion,
  option: OptionPath,
): Mistake {
  return {
    ruleId: 'access/resource',
    message: `Kubernetes ${version} does not serve ${resource}${kind === undefined ? '' : `: it is there from ${kind.since} on${kind.until === undefined ? '' : ` until ${kind.until}`}`}`,
    help: 'drop it, or say a newer version for the cluster',
    option,
  };
}

function severalGroups(resource: string, kinds: readonly BuiltInKind[], option: OptionPath): Mistake {
  const groups = [...new Set(kinds.map(({ group }) => `'${group}'`))];
  return {
    ruleId: 'access/api-group',
    message: `${resource} are in several API groups: ${groups.join(', ')}`,
    help: `say which: apiGroups: [${groups[0]}]`,
    option,
  };
}

function unknownSubresource(resource: string, subresource: string, option: OptionPath): Mistake {
  const known = subresourcesOf(resource);
  const meant = nearest(subresource, known);
  return {
    ruleId: 'access/resource',
    message: `${resource} have nothing called "${subresource}"`,
    help:
      meant === undefined
        ? `there is ${known.map((one) => `${resource}/${one}`).join(', ')}`
        : `did you mean '${resource}/${meant}'?`,
    option,
  };
}

function clusterScoped(resource: string, option: OptionPath): Mistake {
  return {
    ruleId: 'access/cluster-scoped',
    message: `${resource} are in no namespace, so a Role of a namespace can't grant them`,
    help: 'drop it here: whoever runs the cluster binds a ClusterRole to the ServiceAccount',
    option,
  };
}

function wildcards(permission: Permission, at: OptionPath): Mistake[] {
  return (['resources', 'verbs', 'apiGroups'] as const).flatMap((list) => {
    const index = (permission[list] as readonly string[] | undefined)?.indexOf('*') ?? -1;
    if (index < 0) return [];
    return [
      {
        ruleId: 'access/wildcard',
        severity: 'warning' as const,
        message: `"*" grants every one of ${list}, also those that a later Kubernetes brings`,
        help: 'name what is needed',
        option: [...at, list, index],
      },
    ];
  });
}

// A request that creates an object, or deletes many, names none: such a rule never grants it.
function nameless({ resources, verbs, resourceNames: names }: Permission, at: OptionPath): Mistake[] {
  if (names === undefined) return [];
  const whole = resources.some((resource) => !resource.includes('/'));
  return verbs.flatMap((verb, index) =>
    (verb === 'create' && whole) || verb === 'deletecollection'
      ? [
          {
            ruleId: 'access/resource-names',
            message: `"${verb}" names no object, so with resourceNames it is never granted`,
            help: `give "${verb}" a permission of its own, without resourceNames`,
            option: [...at, 'verbs', index],
          },
        ]
      : [],
  );
}

/** Permissions that no process of the pods could use. */
export function identityMistakes({
  permissions = [],
  serviceAccount,
  automountServiceAccountToken: own,
  pod,
}: JudgedPod): Mistake[] {
  if (permissions.length === 0) return [];
  if (serviceAccount === false) {
    return [
      {
        ruleId: 'access/no-identity',
        message: 'permissions need a ServiceAccount to be granted to',
        help: 'drop serviceAccount: false, or the permissions',
        option: ['serviceAccount'],
      },
    ];
  }
  if (pod?.serviceAccountName !== undefined) {
    return [
      {
        ruleId: 'access/no-identity',
        message: 'the permissions go to the ServiceAccount of the option serviceAccount, and the pods run as another',
        help: `write serviceAccount: '${pod.serviceAccountName}' instead`,
        option: ['pod', 'serviceAccountName'],
      },
    ];
  }
  const off = typeof serviceAccount === 'object' && serviceAccount.automount === false;
  const offInPods = pod?.automountServiceAccountToken === false;
  if (!off && !offInPods && own !== false) return [];
  if (own === true) return [];
  return [
    {
      ruleId: 'access/no-identity',
      severity: 'warning',
      message: 'without its token no process can use the permissions',
      help: 'drop it: with permissions the token is mounted',
      option: offInPods
        ? ['pod', 'automountServiceAccountToken']
        : own === false
          ? ['automountServiceAccountToken']
          : ['serviceAccount', 'automount'],
    },
  ];
}
