import { describe, expect, it } from 'vitest';
import { numberIn } from '../../src/rendering/container.js';
import { type Health, healthSchema, probesOf, renderProbes } from '../../src/rendering/probes.js';

const numberOf = numberIn({ http: 8080, grpc: { port: 50_051 } });
const SLOW = { periodSeconds: 2, failureThreshold: 150 };

describe('health', () => {
  it.each<[string, Health, object]>([
    [
      'a path is readiness and startup, never liveness',
      '/healthz',
      {
        readinessProbe: { httpGet: { path: '/healthz', port: 8080 } },
        startupProbe: { httpGet: { path: '/healthz', port: 8080 }, ...SLOW },
      },
    ],
    [
      'one check, too, with its timing for readiness',
      {
        exec: ['pg_isready'],
        periodSeconds: 5,
        timeoutSeconds: 3,
        successThreshold: 2,
        failureThreshold: 4,
        initialDelaySeconds: 1,
      },
      {
        readinessProbe: {
          exec: { command: ['pg_isready'] },
          initialDelaySeconds: 1,
          periodSeconds: 5,
          timeoutSeconds: 3,
          successThreshold: 2,
          failureThreshold: 4,
        },
        startupProbe: { exec: { command: ['pg_isready'] }, initialDelaySeconds: 1, timeoutSeconds: 3, ...SLOW },
      },
    ],
    [
      'three checks are what they say',
      {
        readiness: { http: '/r', port: 'grpc', scheme: 'HTTPS', headers: { Host: 'x' } },
        liveness: { tcp: 9999 },
        startup: { grpc: 'grpc', service: 'orders' },
      },
      {
        readinessProbe: {
          httpGet: { path: '/r', port: 50_051, scheme: 'HTTPS', httpHeaders: [{ name: 'Host', value: 'x' }] },
        },
        livenessProbe: { tcpSocket: { port: 9999 } },
        startupProbe: { grpc: { port: 50_051, service: 'orders' } },
      },
    ],
    ['one of three is that one', { liveness: '/l' }, { livenessProbe: { httpGet: { path: '/l', port: 8080 } } }],
  ])('%s', (_, health, expected) => {
    expect(healthSchema.safeParse(health).success).toBe(true);
    expect(renderProbes(health, numberOf)).toEqual(expected);
  });

  it('that is not said is no probe', () => {
    expect(renderProbes(undefined, numberOf)).toEqual({});
    expect(probesOf(undefined)).toEqual([]);
  });

  it('knows where each check is written', () => {
    expect(probesOf('/x').map(({ option }) => option)).toEqual([[]]);
    expect(probesOf({ liveness: '/x', startup: { tcp: 1 } }).map(({ option }) => option)).toEqual([
      ['liveness'],
      ['startup'],
    ]);
  });

  it.each<[string, unknown]>([
    ['a path without its slash', 'healthz'],
    ['no check at all', 5],
    ['two kinds at once', { http: '/', tcp: 80 }],
    ['an empty command', { exec: [] }],
    ['a period of nothing', { http: '/', periodSeconds: 0 }],
    ['a misspelt check', { readines: '/' }],
  ])('refuses %s', (_, health) => {
    expect(healthSchema.safeParse(health).success).toBe(false);
  });
});

describe('the port that a check asks', () => {
  it.each<[string, Parameters<typeof numberIn>[0], string | number | undefined, number | undefined]>([
    ['by number', {}, 9999, 9999],
    ['by name', { http: 80, other: { port: 81 } }, 'other', 81],
    ['by a name that is not there', { http: 80 }, 'other', undefined],
    ['http where none is said', { a: 1, http: { port: 80 } }, undefined, 80],
    ['the only one where none is said', { a: 1 }, undefined, 1],
    ['unclear with several', { a: 1, b: 2 }, undefined, undefined],
    ['unclear without any', {}, undefined, undefined],
  ])('%s', (_, ports, asked, expected) => {
    expect(numberIn(ports)(asked)).toBe(expected);
  });
});
