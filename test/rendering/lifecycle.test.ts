import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StatefulDB } from '../../src/constructs/stateful-db.js';
import { StatelessApp, type StatelessAppOptions } from '../../src/constructs/stateless-app.js';
import { has, KUBERNETES_VERSIONS } from '../../src/kubernetes/versions.js';
import { drainSeconds, lifecycleSchema, renderLifecycle } from '../../src/rendering/lifecycle.js';
import type { Manifest } from '../../src/manifests/manifest.js';
import { program } from '../program.js';

const image = 'ghcr.io/acme/api:1.0.0';
const numberOf = (port: string | number | undefined) => (typeof port === 'number' ? port : 8080);

interface Template {
  readonly strategy?: { readonly rollingUpdate?: { readonly maxUnavailable: unknown } };
  readonly template: {
    readonly spec: {
      readonly terminationGracePeriodSeconds?: number;
      readonly containers: readonly { readonly lifecycle?: { readonly preStop?: unknown } }[];
    };
  };
}
const specOf = (object: Manifest): Template => object['spec'] as Template;
const endOf = (object: Manifest): unknown => specOf(object).template.spec.containers[0]?.lifecycle?.preStop;

const webEnd = (options: Partial<StatelessAppOptions<'http'>>): unknown =>
  endOf(
    program((map) => {
      new StatelessApp<'http'>(map, 'web', { image, ports: { http: 8080 }, health: '/', ...options });
    }).object('Deployment'),
  );

describe('the end of what serves', () => {
  it('waits where another pod can take over', () => {
    expect(webEnd({})).toEqual({ sleep: { seconds: 5 } });
    expect(webEnd({ replicas: 2, rollout: 'recreate' })).toEqual({ sleep: { seconds: 5 } });
    expect(webEnd({ terminationGracePeriodSeconds: 5 })).toEqual({ sleep: { seconds: 2 } });
    expect(webEnd({ pod: { terminationGracePeriodSeconds: 4 } })).toEqual({ sleep: { seconds: 2 } });
    expect(webEnd({ rollout: 'recreate' })).toBeUndefined();
    expect(webEnd({ terminationGracePeriodSeconds: 1 })).toBeUndefined();
    expect(webEnd({ lifecycle: { preStop: false } })).toBeUndefined();
    expect(webEnd({ lifecycle: { preStop: { exec: ['drain'] } } })).toEqual({ exec: { command: ['drain'] } });
    const preStop = { exec: { command: ['theirs'] } };
    expect(webEnd({ container: { lifecycle: { preStop } } })).toEqual(preStop);
  });

  it('waits in a StatefulDB of several pods alone', () => {
    const ends = [1, 3].map((replicas) =>
      endOf(
        program((map) => {
          const storage = { size: '1Gi', mountPath: '/data' };
          new StatefulDB(map, 'db', { image, ports: { sql: 5432 }, health: { tcp: 'sql' }, storage, replicas });
        }).object('StatefulSet'),
      ),
    );
    expect(ends).toEqual([undefined, { sleep: { seconds: 5 } }]);
  });

  it('leaves time to end, in every version that has the hook and in no other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KUBERNETES_VERSIONS), fc.nat(7200), (version, grace) => {
        const seconds = drainSeconds(version, grace);
        if (!has(version, 'sleepHook') || grace < 2) return seconds === undefined;
        return seconds !== undefined && seconds > 0 && seconds < grace;
      }),
    );
  });

  it('comes with a rollout that takes no capacity away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.nat(60), (replicas, terminationGracePeriodSeconds) => {
        const { object } = program((map) => {
          const options = { image, ports: { http: 8080 }, health: '/', replicas, terminationGracePeriodSeconds };
          new StatelessApp(map, 'web', options);
        });
        const { strategy } = specOf(object('Deployment'));
        expect(strategy?.rollingUpdate?.maxUnavailable).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});

it('hooks are written as Kubernetes has them', () => {
  const lifecycle = {
    postStart: { http: '/warm', host: 'localhost', scheme: 'HTTPS' as const, headers: { A: 'b' } },
    preStop: { sleep: 3 },
    stopSignal: 'SIGQUIT' as const,
  };
  expect(renderLifecycle({ lifecycle }, numberOf, 5)).toEqual({
    postStart: {
      httpGet: {
        path: '/warm',
        port: 8080,
        host: 'localhost',
        scheme: 'HTTPS',
        httpHeaders: [{ name: 'A', value: 'b' }],
      },
    },
    preStop: { sleep: { seconds: 3 } },
    stopSignal: 'SIGQUIT',
  });
  expect(renderLifecycle({}, numberOf, undefined)).toBeUndefined();
});

it.each([{ preStop: { tcp: 80 } }, { preStop: true }, { preStop: {} }, { stopSignal: 'TERM' }, { postStart: false }])(
  'refuses %o',
  (lifecycle) => {
    expect(lifecycleSchema.safeParse(lifecycle).success).toBe(false);
  },
);
