import { stringify } from 'yaml';
import type { Rule } from '../../src/validation/rule.js';
import { judgedBy } from './rule-tester.js';

/** Where this rule finds fault with a Pod of this spec, in a namespace that enforces a level of a version. */
export function judgedPod(
  rule: Rule,
  spec: object,
  level: string,
  version = 'latest',
  metadata: object = {},
): string[] {
  const labels = { 'pod-security.kubernetes.io/enforce': level, 'pod-security.kubernetes.io/enforce-version': version };
  const objects = [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels } },
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', namespace: 'shop', ...metadata }, spec },
  ];
  return judgedBy(rule, objects.map((object) => stringify(object)).join('---\n')).map(({ path }) => path);
}
