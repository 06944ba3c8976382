import { CHECKS, type NameSyntax } from './names.js';

/** What metadata.name of a kind must look like. */
export interface NameRule {
  readonly syntax: NameSyntax;
  /** Characters that the server takes at most; undefined if it sets no bound. */
  readonly maximum?: number;
  /** Characters with which the object also works, where that is less than the server takes. */
  readonly working?: { readonly maximum: number; readonly because: string };
}

const SUBDOMAIN: NameRule = { syntax: 'dns1123Subdomain', maximum: 253 };
const PATH_SEGMENT: NameRule = { syntax: 'pathSegment' };

// Deployments, ReplicaSets and DaemonSets need no bound: their pods get a shortened name, and labels with a bare hash.
const RULES: Readonly<Record<string, NameRule>> = {
  'v1 Namespace': { syntax: 'dns1123Label', maximum: 63 },
  // A digit first is possible from 1.36 on (`relaxedServiceNames`); this is what every version takes.
  'v1 Service': { syntax: 'dns1035Label', maximum: 63 },
  'apps/v1 StatefulSet': {
    syntax: 'dns1123Label',
    maximum: 63,
    working: {
      maximum: 52,
      because: 'its pods carry the name and an 11-character revision in one label of at most 63',
    },
  },
  // The server copies the name into a label of the pod template, whose values end at 63.
  'batch/v1 Job': { syntax: 'dns1123Subdomain', maximum: 63 },
  // Its Jobs are called by its name and 11 characters more.
  'batch/v1 CronJob': { syntax: 'dns1123Subdomain', maximum: 52 },
  'policy/v1 PodDisruptionBudget': PATH_SEGMENT,
  'rbac.authorization.k8s.io/v1 Role': PATH_SEGMENT,
  'rbac.authorization.k8s.io/v1 RoleBinding': PATH_SEGMENT,
  'rbac.authorization.k8s.io/v1 ClusterRole': PATH_SEGMENT,
  'rbac.authorization.k8s.io/v1 ClusterRoleBinding': PATH_SEGMENT,
  'certificates.k8s.io/v1 CertificateSigningRequest': PATH_SEGMENT,
  'apiregistration.k8s.io/v1 APIService': PATH_SEGMENT,
  'networking.k8s.io/v1 IPAddress': PATH_SEGMENT,
};

/** What metadata.name of that kind must look like: for kinds without a rule of their own, custom ones too, a subdomain. */
export function nameRuleOf(apiVersion: string, kind: string): NameRule {
  return RULES[`${apiVersion} ${kind}`] ?? SUBDOMAIN;
}

/** What is wrong with the name of an object, be it that the server refuses it or that the object would not work. */
export function objectNameProblem(apiVersion: string, kind: string, name: string): string | undefined {
  const { syntax, maximum = Infinity, working } = nameRuleOf(apiVersion, kind);
  const inSyntax = CHECKS[syntax](name);
  if (inSyntax) return inSyntax;
  const size = `"${name}" has ${name.length} characters`;
  if (name.length > maximum) return `${size}, a ${kind} can have at most ${maximum}`;
  if (working && name.length > working.maximum) {
    return `${size}, a ${kind} works with at most ${working.maximum}: ${working.because}`;
  }
  return undefined;
}
