import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/manifests/manifest.js';
import { ObjectSet } from '../../src/relations/object-set.js';
import { openPortsOf, podsOfService } from '../../src/relations/services.js';
import { objectsIn } from '../validation/rule-tester.js';

const pod = (name: string, ports: string) =>
  `{ apiVersion: v1, kind: Pod, metadata: { name: ${name}, labels: { tier: web, app: ${name} } }, spec: { containers: [{ name: a, ports: ${ports} }] } }`;

const set = new ObjectSet(
  objectsIn(
    [
      pod('a', '[{ name: http, containerPort: 80 }]'),
      pod('b', '[{ name: http, containerPort: 80 }, { containerPort: 80, protocol: UDP }]'),
      pod('c', '[]'),
    ].join('\n---\n'),
  ),
);

const service = (selector: Readonly<Record<string, string>>) =>
  ({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { selector } }) as Manifest;

const portsFor = (selector: Readonly<Record<string, string>>) => openPortsOf(podsOfService(set, service(selector)));

describe('openPortsOf', () => {
  it('has each port once, and says whether a pod names none', () => {
    expect(portsFor({ tier: 'web' })).toEqual({
      all: [
        { name: 'http', number: 80, protocol: 'TCP' },
        { name: undefined, number: 80, protocol: 'UDP' },
      ],
      silent: true,
    });
    expect(portsFor({ app: 'a' })).toEqual({ all: [{ name: 'http', number: 80, protocol: 'TCP' }], silent: false });
  });

  it('is worked out once for all that ask with one selector', () => {
    expect(portsFor({ tier: 'web' })).toBe(portsFor({ tier: 'web' }));
  });
});
