import { enforcedPolicy, type PodSecurityPolicy } from '../../kubernetes/pod-security/policy.js';
import { namespaceOf } from '../../relations/object-set.js';
import { perSet } from '../../relations/per-set.js';
import type { Manifest } from '../../manifests/manifest.js';
import type { Context } from '../context.js';
import type { PodPart } from '../parts.js';
import type { PartRule, RuleMetadata } from '../rule.js';

/** What in a pod a level forbids. */
export interface Breach {
  /** The field, as a JSON pointer into the object. */
  readonly path: string;
  /** What is written there or missing, as the start of a sentence. */
  readonly what: string;
  /** What to write there, as the start of a sentence. */
  readonly help: string;
}

/** One control of the Pod Security Standards. */
interface Control extends Omit<
  RuleMetadata,
  'scope' | 'podScope' | 'severity' | 'rationale' | 'see' | 'since' | 'until'
> {
  /** The loosest level that has it; the stricter one has it too. */
  readonly level: 'baseline' | 'restricted';
  readonly breaches: (pod: PodPart, policy: PodSecurityPolicy, context: Context) => readonly Breach[];
}

const RATIONALE =
  'A server refuses the pod. The workload that wants it is taken, and then stands there without pods: only an event of its ReplicaSet, StatefulSet, DaemonSet or Job tells why.';

/** Makes the rule of a control: it holds for pods and templates in namespaces of the set whose label demands it. */
export function podSecurityRule({ level, breaches, ...metadata }: Control): PartRule {
  return {
    ...metadata,
    scope: 'security',
    podScope: 'server',
    severity: 'error',
    rationale: RATIONALE,
    see: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    on: 'pod',
    check(pod, report, context) {
      const namespace = namespaceOf(pod.object);
      const policy = policyOf(namespace, context);
      if (policy === undefined || policy.level === 'privileged') return;
      if (level === 'restricted' && policy.level === 'baseline') return;
      const enough = level === 'restricted' ? 'baseline' : 'privileged';
      for (const { path, what, help } of breaches(pod, policy, context)) {
        report({
          path,
          message: `${what} is against Pod Security level ${policy.level} of namespace "${namespace}"`,
          help: `${help}, or give the namespace level ${enough} (podSecurity: '${enough}' of the map)`,
        });
      }
    },
  };
}

const policies = perSet(() => new Map<string, PodSecurityPolicy | undefined>());

/** What the namespace of the set demands; worked out once for the rules of all controls. */
function policyOf(namespace: string, { set, version }: Context): PodSecurityPolicy | undefined {
  const known = policies(set);
  if (known.has(namespace)) return known.get(namespace);
  const found: Manifest | undefined = set.find('', 'Namespace', '', namespace);
  const policy = found && enforcedPolicy(found.metadata.labels ?? {}, version);
  known.set(namespace, policy);
  return policy;
}
