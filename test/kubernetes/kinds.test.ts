import { describe, expect, it } from 'vitest';
import { builtInKind, builtInKinds, podTemplatePath, scopeOf } from '../../src/kubernetes/kinds.js';

describe('scopeOf', () => {
  it.each([
    ['v1', 'Pod', 'Namespaced'],
    ['v1', 'Namespace', 'Cluster'],
    ['v1', 'PersistentVolume', 'Cluster'],
    ['v1', 'PersistentVolumeClaim', 'Namespaced'],
    ['apps/v1', 'Deployment', 'Namespaced'],
    ['rbac.authorization.k8s.io/v1', 'ClusterRole', 'Cluster'],
    ['rbac.authorization.k8s.io/v1', 'Role', 'Namespaced'],
    ['storage.k8s.io/v1', 'StorageClass', 'Cluster'],
    ['flowcontrol.apiserver.k8s.io/v1beta2', 'FlowSchema', 'Cluster'],
  ])('%s %s', (apiVersion, kind, scope) => {
    expect(scopeOf(apiVersion, kind)).toBe(scope);
  });

  it.each([
    ['apps/v1beta1', 'Deployment'],
    ['v1', 'Deployment'],
    ['example.com/v1', 'Pod'],
    ['v1', 'constructor'],
  ])('does not know %s %s', (apiVersion, kind) => {
    expect(scopeOf(apiVersion, kind)).toBeUndefined();
  });
});

describe('builtInKind', () => {
  it('knows the name in URLs and the versions that serve it', () => {
    expect(builtInKind('networking.k8s.io/v1', 'Ingress')).toEqual({
      group: 'networking.k8s.io',
      version: 'v1',
      kind: 'Ingress',
      plural: 'ingresses',
      scope: 'Namespaced',
      since: '1.28',
      until: undefined,
    });
    expect(builtInKind('flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema')).toMatchObject({ until: '1.31' });
    expect(builtInKind('networking.k8s.io/v1', 'ServiceCIDR')).toMatchObject({ since: '1.33' });
  });

  it('lists each once', () => {
    const ids = builtInKinds().map(({ group, version, kind }) => `${group}/${version}/${kind}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('/v1/Secret');
  });
});

describe('podTemplatePath', () => {
  it.each([
    ['v1', 'Pod', []],
    ['v1', 'ReplicationController', ['spec', 'template']],
    ['apps/v1', 'Deployment', ['spec', 'template']],
    ['apps/v1', 'StatefulSet', ['spec', 'template']],
    ['apps/v1', 'DaemonSet', ['spec', 'template']],
    ['apps/v1', 'ReplicaSet', ['spec', 'template']],
    ['batch/v1', 'Job', ['spec', 'template']],
    ['batch/v1', 'CronJob', ['spec', 'jobTemplate', 'spec', 'template']],
  ])('%s %s', (apiVersion, kind, path) => {
    expect(podTemplatePath(apiVersion, kind)).toEqual(path);
    expect(builtInKind(apiVersion, kind)).toBeDefined();
  });

  it('has none for kinds without pods, nor for a custom kind of the same name', () => {
    expect(podTemplatePath('v1', 'Service')).toBeUndefined();
    expect(podTemplatePath('batch.example.com/v1', 'Job')).toBeUndefined();
  });
});
