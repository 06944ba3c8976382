import { describe, expect, it } from 'vitest';
import { renderHeadlessService, renderService } from '../../src/rendering/service.js';

const selector = { 'app.kubernetes.io/name': 'db' };
const ports = [{ name: 'sql', port: 15_432, targetPort: 5432 }];
const parts = { type: 'ClusterIP', selector, ports, kubernetes: '1.36' } as const;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a Service', () => {
  it('has its type, pods and ports', () => {
    expect(plain(renderService(parts))).toEqual({ type: 'ClusterIP', selector, ports });
  });

  it('without an address has none of its own', () => {
    expect(plain(renderService({ ...parts, ports: [], headless: true }))).toEqual({
      type: 'ClusterIP',
      clusterIP: 'None',
      selector,
    });
  });

  it('says every option by its field', () => {
    const options = {
      sessionAffinity: { timeoutSeconds: 600 },
      internalTrafficPolicy: 'Local',
      trafficDistribution: 'PreferSameNode',
      ipFamilyPolicy: 'RequireDualStack',
      ipFamilies: ['IPv4' as const, 'IPv6' as const],
      clusterIP: ['10.96.0.7', 'FD00::7'],
      externalIPs: ['203.0.113.7'],
      publishNotReadyAddresses: true,
    } as const;
    expect(
      plain(
        renderService({
          ...parts,
          options: {
            ...options,
            ipFamilies: [...options.ipFamilies],
            clusterIP: [...options.clusterIP],
            externalIPs: [...options.externalIPs],
          },
        }),
      ),
    ).toEqual({
      type: 'ClusterIP',
      selector,
      ports,
      clusterIP: '10.96.0.7',
      clusterIPs: ['10.96.0.7', 'fd00::7'],
      ipFamilyPolicy: 'RequireDualStack',
      ipFamilies: ['IPv4', 'IPv6'],
      externalIPs: ['203.0.113.7'],
      publishNotReadyAddresses: true,
      sessionAffinity: 'ClientIP',
      sessionAffinityConfig: { clientIP: { timeoutSeconds: 600 } },
      internalTrafficPolicy: 'Local',
      trafficDistribution: 'PreferSameNode',
    });
  });

  it('leaves room for the address that the server adds to its own', () => {
    const spec = (ipFamilyPolicy?: 'SingleStack' | 'PreferDualStack') =>
      plain(renderService({ ...parts, options: { clusterIP: '10.96.0.7', ipFamilyPolicy } }));
    expect(spec('PreferDualStack')).not.toHaveProperty('clusterIPs');
    expect(spec('PreferDualStack')).toHaveProperty('clusterIP', '10.96.0.7');
    for (const policy of [undefined, 'SingleStack'] as const)
      expect(spec(policy)).toHaveProperty('clusterIPs', ['10.96.0.7']);
  });

  it('prefers a zone by the name that its version knows', () => {
    const distribution = (kubernetes: '1.33' | '1.34') =>
      renderService({ ...parts, kubernetes, options: { trafficDistribution: 'PreferSameZone' } }).trafficDistribution;
    expect([distribution('1.33'), distribution('1.34')]).toEqual(['PreferClose', 'PreferSameZone']);
  });

  it('keeps clients for three hours without a number', () => {
    expect(plain(renderService({ ...parts, options: { sessionAffinity: 'ClientIP' } }))).toEqual({
      type: 'ClusterIP',
      selector,
      ports,
      sessionAffinity: 'ClientIP',
    });
  });
});

it('the pods themselves are dialled at their own ports, also before they are ready', () => {
  expect(plain(renderHeadlessService(selector, ports, { ipFamilyPolicy: 'PreferDualStack' }))).toEqual({
    type: 'ClusterIP',
    clusterIP: 'None',
    ipFamilyPolicy: 'PreferDualStack',
    publishNotReadyAddresses: true,
    selector,
    ports: [{ name: 'sql', port: 5432, targetPort: 5432 }],
  });
  expect(renderHeadlessService(selector, [])).not.toHaveProperty('ports.0');
});
