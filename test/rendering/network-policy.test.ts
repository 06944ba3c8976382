import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Opening, type Peer, renderEgressRules, renderIngressRules } from '../../src/rendering/network-policy.js';

const api = { 'app.kubernetes.io/name': 'api' };
const TCP = { port: 80, protocol: 'TCP' } as const;
const open = (peer: Peer, port = 80): Opening => ({ peer, port, protocol: 'TCP' });

describe('a peer', () => {
  it.each<[string, Peer, object | undefined]>([
    ['pods of the own namespace', { namespace: 'shop', pods: api }, { podSelector: { matchLabels: api } }],
    ['all of the own namespace', { namespace: 'shop', pods: 'all' }, { podSelector: {} }],
    [
      'pods of another namespace',
      { namespace: 'billing', pods: api },
      {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'billing' } },
        podSelector: { matchLabels: api },
      },
    ],
    [
      'all of another namespace',
      { namespace: 'billing', pods: 'all' },
      { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'billing' } } },
    ],
    ['pods where no namespace is known', { namespace: undefined, pods: api }, { podSelector: { matchLabels: api } }],
    ['addresses', { cidr: '10.0.0.0/8' }, { ipBlock: { cidr: '10.0.0.0/8' } }],
  ])('%s', (_, peer, expected) => {
    expect(renderIngressRules([open(peer)], 'shop')).toEqual([{ from: [expected], ports: [TCP] }]);
    expect(renderEgressRules([open(peer)], 'shop')).toEqual([{ to: [expected], ports: [TCP] }]);
  });

  it('anywhere makes all others of its port pointless', () => {
    expect(renderIngressRules([open({ cidr: '10.0.0.0/8' }), open('anywhere')], 'shop')).toEqual([
      { from: undefined, ports: [TCP] },
    ]);
  });
});

const peer = fc.oneof(
  fc.constant<Peer>('anywhere'),
  fc.record({ cidr: fc.constantFrom('10.0.0.0/8', '192.168.0.0/16') }),
  fc.record({
    namespace: fc.constantFrom('shop', 'billing', undefined),
    pods: fc.oneof(fc.constant('all' as const), fc.record({ name: fc.constantFrom('a', 'b') })),
  }),
);
const opening = fc.record<Opening>({
  peer,
  port: fc.constantFrom(80, 443, 8080, 65_535),
  protocol: fc.constantFrom('TCP', 'UDP', 'SCTP'),
});
const shuffledTwice = fc
  .array(opening)
  .chain((openings) => fc.tuple(fc.constant(openings), fc.shuffledSubarray(openings, { minLength: openings.length })));

it('rules are the same in whatever order paths were opened, and however often', () => {
  fc.assert(
    fc.property(shuffledTwice, ([openings, shuffled]) => {
      const rules = JSON.stringify(renderIngressRules(openings, 'shop'));
      expect(JSON.stringify(renderIngressRules(shuffled, 'shop'))).toBe(rules);
      expect(JSON.stringify(renderIngressRules([...openings, ...shuffled], 'shop'))).toBe(rules);
    }),
  );
});

it('rules are one a port and protocol, in the order of their numbers', () => {
  fc.assert(
    fc.property(fc.array(opening), (openings) => {
      const ports = renderEgressRules(openings, 'shop').map((rule) => rule.ports?.[0]?.port ?? 0);
      expect(ports).toEqual(ports.toSorted((a, b) => a - b));
      expect(new Set(openings.map(({ port, protocol }) => `${port}/${protocol}`)).size).toBe(ports.length);
    }),
  );
});
