import { ApiObject } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { StatelessApp } from '../../src/constructs/stateless-app.js';
import { program, yaml } from '../program.js';

const apiGroup = 'rbac.authorization.k8s.io';
const binding = (role: string, subject: object) => ({
  roleRef: { apiGroup, kind: 'ClusterRole', name: role },
  subjects: [subject],
});

describe('a ServiceMap', () => {
  it('is a protected namespace that nothing comes into', () => {
    const { findings, objects } = program(() => undefined);
    expect(findings).toBe('');
    expect(yaml(...objects)).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels:
          pod-security.kubernetes.io/enforce: restricted
          pod-security.kubernetes.io/audit: restricted
          pod-security.kubernetes.io/warn: restricted
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
        annotations:
          argocd.argoproj.io/sync-options: Prune=false,Delete=false
          kustomize.toolkit.fluxcd.io/prune: disabled
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata:
        name: default-deny
        namespace: shop
        labels:
          app.kubernetes.io/instance: shop
          app.kubernetes.io/managed-by: servicemap
      spec:
        podSelector: {}
        policyTypes:
        - Ingress
      "
    `);
  });

  it('has what its options say', () => {
    const { findings, objects, object } = program(() => undefined, {
      namespace: 'shop-prod',
      podSecurity: 'baseline',
      network: 'strict',
      quota: { cpu: '16', memory: '32Gi', pods: 60, storage: '200Gi' },
      limits: { defaultRequest: { cpu: '10m' }, max: { memory: '8Gi' } },
      access: [
        { group: 'shop-developers', role: 'edit' },
        { user: 'jane@example.com', role: 'admin' },
        { serviceAccount: 'deployer', namespace: 'ci', role: 'edit' },
        { serviceAccount: 'reader', role: 'view' },
        { group: '/shop/devs', role: 'view', name: 'shop-devs' },
      ],
      labels: { team: 'shop' },
      annotations: { 'acme.com/owner': 'shop' },
      protect: false,
    });
    expect(findings).toBe('');
    const bodies = objects.map(({ kind, metadata, ...body }) => {
      const { apiVersion, ...rest } = body;
      expect(apiVersion).toMatch(/v\d/);
      return [`${kind} ${metadata.name}`, rest];
    });
    expect(Object.fromEntries(bodies)).toEqual({
      'Namespace shop-prod': {},
      'ResourceQuota quota': {
        spec: {
          hard: { 'requests.cpu': '16', 'requests.memory': '32Gi', pods: '60', 'requests.storage': '200Gi' },
        },
      },
      'LimitRange limits': {
        spec: { limits: [{ type: 'Container', defaultRequest: { cpu: '10m' }, max: { memory: '8Gi' } }] },
      },
      'NetworkPolicy default-deny': {
        spec: {
          podSelector: {},
          policyTypes: ['Ingress', 'Egress'],
          egress: [
            {
              ports: [
                { protocol: 'UDP', port: 53 },
                { protocol: 'TCP', port: 53 },
              ],
            },
          ],
        },
      },
      'RoleBinding shop-developers-edit': binding('edit', { apiGroup, kind: 'Group', name: 'shop-developers' }),
      'RoleBinding jane@example.com-admin': binding('admin', { apiGroup, kind: 'User', name: 'jane@example.com' }),
      'RoleBinding deployer-edit': binding('edit', { kind: 'ServiceAccount', name: 'deployer', namespace: 'ci' }),
      'RoleBinding reader-view': binding('view', { kind: 'ServiceAccount', name: 'reader', namespace: 'shop-prod' }),
      'RoleBinding shop-devs-view': binding('view', { apiGroup, kind: 'Group', name: '/shop/devs' }),
    });
    expect(object('Namespace').metadata).toEqual({
      name: 'shop-prod',
      labels: {
        'pod-security.kubernetes.io/enforce': 'baseline',
        'pod-security.kubernetes.io/audit': 'baseline',
        'pod-security.kubernetes.io/warn': 'baseline',
        'app.kubernetes.io/instance': 'shop',
        'app.kubernetes.io/managed-by': 'servicemap',
        team: 'shop',
      },
      annotations: { 'acme.com/owner': 'shop' },
    });
  });

  it('gives its workloads labels, pull secrets and defaults', () => {
    const { object } = program((map) => new StatelessApp(map, 'api', { image: 'a:1', resources: { memory: '1Gi' } }), {
      labels: { team: 'shop' },
      pullSecrets: ['registry'],
      defaults: { resources: { cpu: '100m', memory: '128Mi' }, security: { user: 1000 } },
    });
    expect(object('Deployment')).toMatchObject({
      metadata: { labels: { team: 'shop' } },
      spec: {
        template: {
          metadata: { labels: { team: 'shop' } },
          spec: {
            imagePullSecrets: [{ name: 'registry' }],
            securityContext: { runAsUser: 1000 },
            containers: [{ resources: { requests: { cpu: '100m', memory: '1Gi' }, limits: { memory: '1Gi' } } }],
          },
        },
      },
    });
    expect(object('Deployment')).toHaveProperty('spec.selector.matchLabels', {
      'app.kubernetes.io/name': 'api',
      'app.kubernetes.io/instance': 'shop',
    });
  });

  it('in a namespace that exists selects just its own pods', () => {
    const { findings, names, object } = program((map) => new StatelessApp(map, 'api', { image: 'a:1' }), {
      namespace: { existing: 'shared' },
    });
    expect(findings).toBe('');
    expect(names).toEqual(['Deployment api', 'NetworkPolicy shop-default-deny']);
    expect(object('Deployment').metadata.namespace).toBe('shared');
    expect(object('NetworkPolicy')).toMatchObject({
      metadata: { namespace: 'shared' },
      spec: { podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'shop' } }, policyTypes: ['Ingress'] },
    });
  });

  it('that is open has no policies', () => {
    expect(program(() => undefined, { network: 'open' }).names).toEqual(['Namespace shop']);
  });

  it('has its name in labels, whatever its id', () => {
    const { names, object, findings } = program((map) => new StatelessApp(map, 'api', { image: 'a:1' }), {
      name: 'store',
    });
    expect(findings).toBe('');
    expect(names).toContain('Namespace store');
    expect(object('Deployment')).toMatchObject({
      metadata: { namespace: 'store' },
      spec: { selector: { matchLabels: { 'app.kubernetes.io/instance': 'store' } } },
    });
  });

  it('gives its labels and namespace to objects of other libraries', () => {
    const { object } = program(
      (map) => new ApiObject(map, 'role', { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role' }),
      { labels: { team: 'shop' } },
    );
    expect(object('Role').metadata).toMatchObject({
      namespace: 'shop',
      labels: { team: 'shop', 'app.kubernetes.io/instance': 'shop' },
    });
  });
});
