import * as kplus from 'cdk8s-plus-33';
import { Chart } from 'cdk8s';
import { App, Config, ExternalService, Secret, ServiceMap, SharedVolume, StatelessApp, Task } from 'servicemap';
import { cdk8sPlus } from 'servicemap/cdk8s-plus';
import { describe, expect, it } from 'vitest';
import { objectsBelow, program, told } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';
const plus = cdk8sPlus(kplus);
const cluster = { ingress: { from: [{ namespace: 'ingress-nginx' }] } };

describe('ours in cdk8s-plus', () => {
  it('is selected by its NetworkPolicy and its Service, one workload or a whole map', () => {
    const { findings, object } = program((map, app) => {
      const api = new StatelessApp(map, 'api', { image, ports: { http: 8080 } });
      const other = new ServiceMap(app, 'other');
      new kplus.NetworkPolicy(map, 'policy', {
        metadata: { name: 'theirs' },
        selector: plus.pods(api),
        ingress: { rules: [{ peer: plus.pods(other), ports: [kplus.NetworkPolicyPort.tcp(8080)] }] },
      });
      new kplus.Service(map, 'service', {
        metadata: { name: 'second' },
        selector: plus.pods(api),
        ports: [{ port: 80, targetPort: 8080 }],
      });
    });
    expect(findings).toBe('');
    const labels = { 'app.kubernetes.io/name': 'api', 'app.kubernetes.io/instance': 'shop' };
    expect(object('NetworkPolicy', 'theirs').spec).toMatchObject({
      podSelector: { matchLabels: labels },
      ingress: [
        {
          from: [
            {
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'other' } },
              podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'other' } },
            },
          ],
        },
      ],
    });
    expect(object('Service', 'second').spec).toMatchObject({ selector: labels });
  });

  it('is led to by its Ingress, and the way is opened', () => {
    const { findings, object } = program(
      (map) => {
        const api = new StatelessApp(map, 'api', { image, ports: { http: { port: 8080, service: 80 }, grpc: 9000 } });
        const certificate = new Secret(map, 'certificate', { existing: ['tls.crt', 'tls.key'] });
        const ingress = new kplus.Ingress(map, 'ingress', { metadata: { name: 'theirs' } });
        ingress.addHostRule('shop.example.com', '/', plus.backend(api.ports.http));
        ingress.addTls([{ hosts: ['shop.example.com'], secret: plus.secret(certificate) }]);
      },
      { cluster },
    );
    expect(findings).toBe('');
    expect(object('Ingress').spec).toMatchObject({
      tls: [{ secretName: 'certificate' }],
      rules: [{ http: { paths: [{ backend: { service: { name: 'api', port: { number: 80 } } } }] } }],
    });
    expect(object('NetworkPolicy', 'api').spec).toMatchObject({
      ingress: [
        {
          from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress-nginx' } } }],
          ports: [{ protocol: 'TCP', port: 8080 }],
        },
      ],
    });
  });

  it('configures its containers', () => {
    const { findings, object } = program((map) => {
      const settings = new Config(map, 'settings', { data: { LEVEL: 'info' } });
      const login = new Secret(map, 'login', { existing: ['password'] });
      new kplus.Deployment(map, 'web', {
        metadata: { name: 'web' },
        containers: [
          {
            image,
            envVariables: { PASSWORD: plus.secret(login).envValue('password') },
            envFrom: [kplus.Env.fromConfigMap(plus.configMap(settings))],
          },
        ],
      });
    });
    expect(findings).toBe('');
    expect(object('Deployment')).toMatchObject({
      spec: {
        template: {
          spec: {
            containers: [
              {
                env: [{ name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'login', key: 'password' } } }],
                envFrom: [{ configMapRef: { name: 'settings' } }],
              },
            ],
          },
        },
      },
    });
  });

  it('gives its roles a subject, and its pods a volume', () => {
    const { findings, object, objects } = program((map) => {
      const api = new StatelessApp(map, 'api', { image, serviceAccount: true });
      const uploads = new SharedVolume(map, 'uploads', { size: '10Gi' });
      const role = new kplus.Role(map, 'role', { metadata: { name: 'reader' } });
      role.allowRead(kplus.ApiResource.CONFIG_MAPS);
      role.bind(plus.serviceAccount(api));
      new kplus.Pod(map, 'pod', {
        metadata: { name: 'web' },
        containers: [{ image }],
        volumes: [kplus.Volume.fromPersistentVolumeClaim(map, 'volume', plus.claim(uploads))],
      });
    });
    expect(findings).toBe('');
    const binding = objects.find(({ kind }) => kind === 'RoleBinding');
    expect(binding).toMatchObject({
      roleRef: { kind: 'Role', name: 'reader' },
      subjects: [{ kind: 'ServiceAccount', name: 'api', namespace: 'shop' }],
    });
    expect(object('Pod', 'web')).toMatchObject({
      spec: { volumes: [{ persistentVolumeClaim: { claimName: 'uploads' } }] },
    });
  });

  it('takes a ClusterRole of it for access', () => {
    const app = new App();
    const chart = new Chart(app, 'roles');
    const auditor = new kplus.ClusterRole(chart, 'auditor', { metadata: { name: 'auditor' } });
    auditor.allowRead(kplus.ApiResource.PODS);
    const map = new ServiceMap(app, 'shop', { access: [{ group: 'audit', role: { clusterRole: auditor.name } }] });
    expect(told(app.findings())).toBe('');
    expect(objectsBelow(map).find(({ kind }) => kind === 'RoleBinding')).toMatchObject({
      roleRef: { kind: 'ClusterRole', name: 'auditor' },
      subjects: [{ kind: 'Group', name: 'audit' }],
    });
  });

  it('is refused as a backend where no port is meant or no Service leads there', () => {
    const { findings } = program(
      (map) => {
        const api = new StatelessApp(map, 'api', { image, ports: { http: 8080, grpc: 9000 } });
        const worker = new StatelessApp(map, 'worker', { image });
        const task = new Task(map, 'task', { image, ports: { metrics: 9090 } });
        for (const target of [api, worker, task]) plus.backend(target);
      },
      { cluster },
    );
    expect(findings).toMatchInlineSnapshot(`
      "reference/no-service: no Service leads to shop/task, so an Ingress can't
        for (const target of [api, worker, task]) plus.«backend»(target);
        help: make it a StatelessApp
      reference/port: shop/api has several ports (http, grpc)
        for (const target of [api, worker, task]) plus.«backend»(target);
        help: say which one: plus.backend(x.ports.…)
      reference/port: shop/worker has no ports, so an Ingress can't lead to it
        for (const target of [api, worker, task]) plus.«backend»(target);
        help: give it ports, e.g. ports: { http: 8080 }"
    `);
  });

  it('leads to an external service as well', () => {
    const { findings, object } = program((map) => {
      const legacy = new ExternalService(map, 'legacy', { existing: true, ports: { http: 80 } });
      const ingress = new kplus.Ingress(map, 'ingress', { metadata: { name: 'theirs' } });
      ingress.addRule('/', plus.backend(legacy));
    });
    expect(findings).toBe('');
    expect(object('Ingress').spec).toMatchObject({
      rules: [{ http: { paths: [{ backend: { service: { name: 'legacy', port: { number: 80 } } } }] } }],
    });
  });
});
