import { describe, expect, it } from 'vitest';
import { StatelessApp, type StatelessAppOptions } from '../../src/constructs/stateless-app.js';
import { containersOf } from '../../src/rendering/pod-options.js';
import { program } from '../program.js';

const image = 'a:1';

/** The spec of the pods of a workload with these options. */
function podSpec(options: Partial<StatelessAppOptions>, cluster: Parameters<typeof program>[1] = {}) {
  const { object, findings } = program((map) => new StatelessApp(map, 'api', { image, ...options }), {
    podSecurity: 'privileged',
    ...cluster,
  });
  // Warnings begin with that word, errors with their rule.
  expect(findings).not.toMatch(/^[a-z]+\//m);
  return (object('Deployment') as unknown as { spec: { template: { spec: Record<string, unknown> } } }).spec.template
    .spec;
}

const names = (containers: unknown) => (containers as { name: string }[] | undefined)?.map(({ name }) => name);

describe('containers', () => {
  const options = { sidecars: { proxy: { image }, logs: { image } }, init: { wait: { image } } };

  it('are told apart by how they run', () => {
    expect(containersOf({ image, ...options }, 'api').map(({ name, role }) => `${role} ${name}`)).toEqual([
      'main api',
      'sidecar proxy',
      'sidecar logs',
      'init wait',
    ]);
  });

  it('beside the main one are native sidecars, before those that run to their end', () => {
    const spec = podSpec(options);
    expect(names(spec['containers'])).toEqual(['api']);
    expect(names(spec['initContainers'])).toEqual(['proxy', 'logs', 'wait']);
    expect(spec['initContainers']).toMatchObject([{ restartPolicy: 'Always' }, { restartPolicy: 'Always' }, {}]);
    expect((spec['initContainers'] as object[])[2]).not.toHaveProperty('restartPolicy');
  });

  it('beside the main one are ordinary ones below 1.29', () => {
    const spec = podSpec(options, { cluster: { kubernetes: '1.28' } });
    expect(names(spec['containers'])).toEqual(['api', 'proxy', 'logs']);
    expect(names(spec['initContainers'])).toEqual(['wait']);
    expect(JSON.stringify(spec)).not.toContain('"restartPolicy"');
  });

  it('are called after the workload, or as they are told', () => {
    expect(names(podSpec({})['containers'])).toEqual(['api']);
    expect(names(podSpec({ containerName: 'main' })['containers'])).toEqual(['main']);
  });

  it('beside the main one have resources of their own and its security', () => {
    const spec = podSpec({
      resources: { memory: '1Gi' },
      security: { capabilities: ['CHOWN'] },
      sidecars: { proxy: { image, security: { user: 1 } } },
    });
    expect((spec['initContainers'] as object[])[0]).toEqual({
      name: 'proxy',
      image,
      restartPolicy: 'Always',
      securityContext: {
        runAsUser: 1,
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'], add: ['CHOWN'] },
        readOnlyRootFilesystem: true,
      },
    });
  });
});

describe('the pod', () => {
  it('mounts no token, whatever the service account', () => {
    for (const serviceAccount of [undefined, false, true, 'own'] as const) {
      expect(podSpec({ serviceAccount })).toMatchObject({ automountServiceAccountToken: false });
    }
    expect(podSpec({ serviceAccount: true })).toHaveProperty('serviceAccountName', 'api');
    expect(podSpec({ serviceAccount: 'own' })).toHaveProperty('serviceAccountName', 'own');
    expect(podSpec({ serviceAccount: false })).not.toHaveProperty('serviceAccountName');
    expect(podSpec({ pod: { automountServiceAccountToken: true } })).toHaveProperty(
      'automountServiceAccountToken',
      true,
    );
  });

  it('in the node’s network asks the cluster’s DNS all the same', () => {
    expect(podSpec({ hostNetwork: true })).toMatchObject({ hostNetwork: true, dnsPolicy: 'ClusterFirstWithHostNet' });
    expect(podSpec({})).not.toHaveProperty('dnsPolicy');
  });

  it('has what fields of Kubernetes say, laid over ours', () => {
    const spec = podSpec({
      pod: { enableServiceLinks: false, securityContext: { supplementalGroups: [1] } },
      container: { tty: true, securityContext: { readOnlyRootFilesystem: false } },
    });
    expect(spec).toMatchObject({
      enableServiceLinks: false,
      securityContext: { runAsNonRoot: true, supplementalGroups: [1] },
      containers: [
        { name: 'api', tty: true, securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: false } },
      ],
    });
  });

  it('has what else is said', () => {
    expect(
      podSpec({
        command: ['run'],
        args: ['--fast', 1],
        workingDir: '/app',
        imagePullPolicy: 'Always',
        terminationGracePeriodSeconds: 5,
        nodes: { a: 'b' },
        priorityClass: 'high',
      }),
    ).toMatchObject({
      terminationGracePeriodSeconds: 5,
      nodeSelector: { a: 'b' },
      priorityClassName: 'high',
      containers: [{ command: ['run'], args: ['--fast', '1'], workingDir: '/app', imagePullPolicy: 'Always' }],
    });
  });

  it('has no field that nobody asked for', () => {
    expect(Object.keys(podSpec({})).toSorted()).toEqual([
      'automountServiceAccountToken',
      'containers',
      'securityContext',
    ]);
  });
});
