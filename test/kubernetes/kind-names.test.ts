import { describe, expect, it } from 'vitest';
import { nameRuleOf, objectNameProblem } from '../../src/kubernetes/kind-names.js';

const long = (length: number): string => 'a'.repeat(length);

describe('nameRuleOf', () => {
  it.each([
    ['v1', 'Service', 'dns1035Label', 63],
    ['v1', 'Namespace', 'dns1123Label', 63],
    ['apps/v1', 'Deployment', 'dns1123Subdomain', 253],
    ['apps/v1', 'StatefulSet', 'dns1123Label', 63],
    ['batch/v1', 'CronJob', 'dns1123Subdomain', 52],
    ['rbac.authorization.k8s.io/v1', 'Role', 'pathSegment', undefined],
    ['serving.example.com/v1', 'Service', 'dns1123Subdomain', 253],
  ])('%s %s', (apiVersion, kind, syntax, maximum) => {
    const rule = nameRuleOf(apiVersion, kind);
    expect([rule.syntax, rule.maximum]).toEqual([syntax, maximum]);
  });
});

describe('objectNameProblem', () => {
  it.each([
    ['v1', 'Service', 63],
    ['v1', 'ConfigMap', 253],
    ['apps/v1', 'StatefulSet', 52],
    ['batch/v1', 'Job', 63],
    ['batch/v1', 'CronJob', 52],
  ])('%s %s works with at most %i characters', (apiVersion, kind, maximum) => {
    expect(objectNameProblem(apiVersion, kind, long(maximum))).toBeUndefined();
    expect(objectNameProblem(apiVersion, kind, long(maximum + 1))).toContain(`has ${maximum + 1} characters`);
  });

  it('tells what the server refuses from what would not run', () => {
    expect(objectNameProblem('batch/v1', 'CronJob', long(53))).toMatch(/a CronJob can have at most 52$/);
    expect(objectNameProblem('apps/v1', 'StatefulSet', long(53))).toMatch(
      /a StatefulSet works with at most 52: its pods carry the name/,
    );
  });

  it('minds the syntax of the kind', () => {
    expect(objectNameProblem('v1', 'Service', '1st')).toContain('starts with a digit');
    expect(objectNameProblem('v1', 'Service', 'a.b')).toContain('has "."');
    expect(objectNameProblem('v1', 'ConfigMap', '1st.conf')).toBeUndefined();
    expect(objectNameProblem('rbac.authorization.k8s.io/v1', 'Role', 'system:Reader')).toBeUndefined();
  });
});
