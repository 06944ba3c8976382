import { expect, it } from 'vitest';
import { ANY_NAME_SERVER, renderDefaultDeny } from '../../src/rendering/default-deny.js';

it('nothing comes in', () => {
  expect(renderDefaultDeny({}, false)).toEqual({ podSelector: {}, policyTypes: ['Ingress'] });
  expect(renderDefaultDeny({ a: 'b' }, false)).toMatchObject({ podSelector: { matchLabels: { a: 'b' } } });
});

it('in a strict map nothing goes out but DNS', () => {
  expect(renderDefaultDeny({}, { names: ANY_NAME_SERVER, egress: [], namespace: 'shop' })).toEqual({
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
  });
});

it('the cluster may say where names are looked up, and the map what all its pods reach', () => {
  const names = {
    peers: [{ namespace: 'kube-system', pods: 'all' as const }, { cidr: '169.254.20.10/32' }],
    port: 5353,
  };
  const egress = [
    { peer: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] }, port: 1, endPort: 9, protocol: 'SCTP' as const },
  ];
  expect(renderDefaultDeny({}, { names, egress, namespace: 'shop' })).toMatchObject({
    egress: [
      {
        to: [
          { ipBlock: { cidr: '169.254.20.10/32' } },
          { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } },
        ],
        ports: [
          { protocol: 'UDP', port: 5353 },
          { protocol: 'TCP', port: 5353 },
        ],
      },
      {
        to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }],
        ports: [{ protocol: 'SCTP', port: 1, endPort: 9 }],
      },
    ],
  });
});
