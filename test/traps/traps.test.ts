import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import fc from 'fast-check';
import { App, Config, CronTask, ServiceMap, StatefulDB, StatelessApp } from 'servicemap';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Manifest } from '../../src/manifests/manifest.js';
import { type Program, program, told } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

const specOf = (made: Program, kind: string, name?: string) =>
  made.object(kind, name).spec as { template: { spec: Record<string, unknown> } } & Record<string, unknown>;
const podOf = (made: Program) => specOf(made, 'Deployment').template.spec;
const containerOf = (made: Program) => (podOf(made)['containers'] as Record<string, unknown>[])[0];

describe('a trap of cdk8s-plus that is none here', () => {
  it('moving a construct changes no selector, and no other byte', () => {
    const files = (scope: (map: ServiceMap) => Construct) => {
      const app = new App({ name: 'shop' });
      const map = new ServiceMap(app, 'shop');
      new StatelessApp(scope(map), 'api', { image, ports: { http: 8080 }, replicas: 2 });
      return app.synthesize().files;
    };
    const here = files((map) => map);
    const moved = files((map) => new Construct(new Construct(map, 'deeper'), 'still'));
    expect(here.length).toBeGreaterThan(3);
    expect(moved).toEqual(here);
  });

  it('spread is preferred, and there once', () => {
    const made = program((map) => new StatelessApp(map, 'api', { image, replicas: 3 }));
    const constraints = podOf(made)['topologySpreadConstraints'] as {
      whenUnsatisfiable: string;
      topologyKey: string;
    }[];
    expect(constraints.map(({ whenUnsatisfiable }) => whenUnsatisfiable)).toEqual(['ScheduleAnyway', 'ScheduleAnyway']);
    expect(new Set(constraints.map(({ topologyKey }) => topologyKey)).size).toBe(2);
    expect(podOf(made)).not.toHaveProperty('affinity');
  });

  it('a container without resources gets none', () => {
    const made = program((map) => new StatelessApp(map, 'api', { image }));
    expect(containerOf(made)).not.toHaveProperty('resources');
  });

  it('a port adds no probe', () => {
    const made = program((map) => new StatelessApp(map, 'api', { image, ports: { http: 8080 } }));
    expect(Object.keys(containerOf(made) ?? {}).filter((key) => key.endsWith('Probe'))).toEqual([]);
  });

  it('a probe without a port takes the only one, and is refused where it is not known', () => {
    const one = program((map) => new StatelessApp(map, 'api', { image, ports: { web: 3000 }, health: '/healthz' }));
    expect(one.findings).toBe('');
    expect(containerOf(one)).toHaveProperty('readinessProbe.httpGet.port', 3000);
    const several = program(
      (map) => new StatelessApp(map, 'api', { image, ports: { web: 3000, admin: 3001 }, health: '/healthz' }),
    );
    const none = program((map) => new StatelessApp(map, 'api', { image, health: '/healthz' }));
    for (const { findings } of [several, none]) expect(findings).toContain('pod/probe');
  });

  it('imagePullPolicy is left to Kubernetes', () => {
    const made = program((map) => new StatelessApp(map, 'api', { image }));
    expect(containerOf(made)).not.toHaveProperty('imagePullPolicy');
  });

  it('the restricted level takes the pods that one gets without a word', () => {
    const made = program((map) => new StatelessApp(map, 'api', { image }));
    expect(podOf(made)['securityContext']).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(containerOf(made)).toMatchObject({
      securityContext: {
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
        readOnlyRootFilesystem: true,
      },
    });
    expect(made.object('Namespace').metadata.labels).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'restricted',
    });
  });

  it('no construct looks at what the caller changes later', () => {
    const make = (change: boolean) =>
      program((map) => {
        const env: Record<string, string> = { LEVEL: 'info' };
        const given = {
          image,
          env,
          ports: { http: 8080 },
          labels: { team: 'shop' },
          annotations: { owner: 'shop' },
          podAnnotations: { owner: 'shop' },
          nodes: { disktype: 'ssd' },
          args: ['--quiet'],
          writable: ['/tmp'],
          resources: { cpu: '100m' },
          security: { capabilities: ['NET_BIND_SERVICE'] },
          mounts: { '/cache': { emptyDir: { sizeLimit: '1Gi' } } },
          pod: { hostAliases: [{ ip: '192.0.2.1', hostnames: ['a.example.com'] }] },
          container: { stdin: true },
        };
        const data = { LEVEL: 'info' };
        new StatelessApp(map, 'api', given);
        new Config(map, 'settings', { data });
        if (!change) return;
        env['LEVEL'] = 'debug';
        env['MORE'] = 'yes';
        data.LEVEL = 'debug';
        given.ports.http = 9090;
        given.args.push('--loud');
        given.writable.push('/var');
        given.security.capabilities.push('SYS_ADMIN');
        given.resources.cpu = '4';
        given.mounts['/cache'].emptyDir.sizeLimit = '9Gi';
        given.pod.hostAliases[0]?.hostnames.push('b.example.com');
        given.container.stdin = false;
        for (const map of [given.labels, given.annotations, given.podAnnotations, given.nodes]) {
          Object.assign(map, { later: 'x' });
        }
      }).objects;
    expect(make(true)).toEqual(make(false));
  });

  it('a strict map still resolves names', () => {
    const made = program((map) => new StatelessApp(map, 'api', { image }), { network: 'strict' });
    expect(JSON.stringify(specOf(made, 'NetworkPolicy', 'default-deny')['egress'])).toContain('"port":53');
  });

  it('a CronTask has no short starting deadline', () => {
    const made = program((map) => new CronTask(map, 'report', { image, schedule: '0 3 * * *' }));
    expect(specOf(made, 'CronJob')).not.toHaveProperty('startingDeadlineSeconds');
  });

  it('an autoscaler scales down as Kubernetes does', () => {
    const made = program(
      (map) => new StatelessApp(map, 'api', { image, replicas: { min: 1, max: 3 }, resources: { cpu: '100m' } }),
    );
    expect(made.findings).toBe('');
    expect(specOf(made, 'HorizontalPodAutoscaler')).not.toHaveProperty('behavior');
  });

  it('a Service finds just the pods of its workload, and holds nothing empty', () => {
    const made = program((map) => new StatelessApp(map, 'api', { image, ports: { http: 8080 } }));
    const service = specOf(made, 'Service');
    expect(service['selector']).toEqual(
      (specOf(made, 'Deployment')['selector'] as { matchLabels: object }).matchLabels,
    );
    expect(service).not.toHaveProperty('externalIPs');
  });

  it('a volume name that is too long is refused, not cut', () => {
    const made = program((map) => {
      const long = new Config(map, `settings-${'x'.repeat(70)}`, { data: { LEVEL: 'info' } });
      new StatelessApp(map, 'api', { image, mounts: { '/etc/api': long.files() } });
    });
    expect(made.findings).toContain('pod/volume-name');
  });

  it('what stands in no namespace gets none, of ours and of others', () => {
    const made = program((map) => {
      const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'reader' } };
      new ApiObject(map, 'role', role);
      new ApiObject(map, 'namespace', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'second' } });
      new ApiObject(map, 'account', { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'robot' } });
    });
    expect(made.findings).toBe('');
    const namespaces = Object.fromEntries(
      made.app
        .synthesize()
        .files.filter(({ path }) => !path.endsWith('kustomization.yaml'))
        .map(({ content }) => parse(content) as Manifest)
        .map(({ kind, metadata }) => [`${kind} ${metadata.name}`, metadata.namespace]),
    );
    expect(namespaces).toEqual({
      'Namespace shop': undefined,
      'Namespace second': undefined,
      'ClusterRole reader': undefined,
      'ServiceAccount robot': 'shop',
      'NetworkPolicy default-deny': 'shop',
    });
  });

  it('two maps of one id have files of their own', () => {
    const app = new App({ environments: { dev: { clusters: { a: {}, b: {} } } } });
    app.forEachCluster((cluster) => {
      new StatelessApp(new ServiceMap(cluster, 'shop'), 'api', { image });
    });
    const paths = app.synthesize().files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['dev/a/shop/deployment-api.yaml', 'dev/b/shop/deployment-api.yaml']));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('a dependency renumbers no file', () => {
    const paths = (depends: boolean) => {
      const app = new App({ name: 'shop' });
      const first = new ServiceMap(app, 'a');
      const second = new ServiceMap(app, 'b');
      new StatelessApp(first, 'api', { image });
      new StatelessApp(second, 'api', { image });
      if (depends) first.node.addDependency(second);
      return app.synthesize().files.map(({ path }) => path);
    };
    expect(paths(true)).toEqual(paths(false));
  });

  it('a patch keeps fields that no schema of ours knows', () => {
    const made = program((map) => {
      const api = new StatelessApp(map, 'api', {
        image,
        patches: { Deployment: [{ op: 'add', path: '/spec/futureField', value: { deep: [1] } }] },
      });
      const deployment = api.node.findChild('Deployment') as ApiObject;
      deployment.addJsonPatch(JsonPatch.add('/spec/template/spec/otherField', 'kept'));
    });
    expect(made.findings).toBe('');
    expect(specOf(made, 'Deployment')).toMatchObject({
      futureField: { deep: [1] },
      template: { spec: { otherField: 'kept' } },
    });
  });

  it.each([
    ['a name that is none', (map: Construct) => new StatelessApp(map, 'Bad_Name!', { image }), 'meta/name'],
    [
      'a port that is none',
      (map: Construct) => new StatelessApp(map, 'api', { image, ports: { http: 99_999 } }),
      'options/invalid',
    ],
    [
      'two objects of one kind and name',
      (map: Construct) => {
        new StatelessApp(map, 'api', { image });
        new ApiObject(map, 'x', {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          metadata: { name: 'api', namespace: 'shop' },
        });
      },
      'meta/duplicate-object',
    ],
  ])('%s is refused', (_, make, ruleId) => {
    expect(
      program(make)
        .app.findings()
        .map((finding) => finding.ruleId),
    ).toEqual([ruleId]);
  });

  it('a plain chart of cdk8s stops on our findings too', () => {
    const app = new App();
    const chart = new Chart(app, 'plain', { namespace: 'plain' });
    new StatefulDB(chart, 'Bad_Name!', { image, storage: { size: '1Gi', mountPath: '/data' } });
    expect(told(app.findings())).toContain('meta/name');
    expect(app.synthesize().files).toEqual([]);
  });

  it('no name that a user can write ends up in two files', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]([a-z-]{0,8}[a-z])?$/), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(names, (ids) => {
        const app = new App({ name: 'shop' });
        for (const id of ids) new StatelessApp(new ServiceMap(app, id), id, { image });
        const paths = app.synthesize().files.map(({ path }) => path);
        return paths.length > 0 && new Set(paths).size === paths.length;
      }),
      { numRuns: 50 },
    );
  });
});
