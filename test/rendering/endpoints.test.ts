import { expect, it } from 'vitest';
import { familiesIn, renderEndpoints, renderEndpointSlice } from '../../src/rendering/endpoints.js';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const ports = [{ name: 'sql', port: 15_432, targetPort: 5432 }];

it('addresses are told apart by their families', () => {
  expect(familiesIn([{ address: '2001:db8::1' }, { address: '10.0.0.1' }])).toEqual(['IPv4', 'IPv6']);
  expect(familiesIn([{ address: '2001:db8::1' }])).toEqual(['IPv6']);
});

it('a slice says what is known of each address of its family', () => {
  const known = {
    address: '10.0.0.1',
    hostname: 'db-0',
    zone: 'a',
    nodeName: 'node-1',
    forZones: ['a'],
    forNodes: ['node-1'],
    ready: false,
    serving: true,
    terminating: true,
  };
  expect(plain(renderEndpointSlice('IPv4', [known, { address: '10.0.0.2' }, { address: '::2' }], ports))).toEqual({
    addressType: 'IPv4',
    ports: [{ name: 'sql', port: 5432, protocol: 'TCP' }],
    endpoints: [
      {
        addresses: ['10.0.0.1'],
        conditions: { ready: false, serving: true, terminating: true },
        hostname: 'db-0',
        nodeName: 'node-1',
        zone: 'a',
        hints: { forZones: [{ name: 'a' }], forNodes: [{ name: 'node-1' }] },
      },
      { addresses: ['10.0.0.2'], conditions: { ready: true } },
    ],
  });
});

it('the older kind holds ready and other addresses apart', () => {
  expect(plain(renderEndpoints([{ address: '10.0.0.1' }, { address: '2001:DB8::1', ready: false }], ports))).toEqual({
    subsets: [
      {
        addresses: [{ ip: '10.0.0.1' }],
        notReadyAddresses: [{ ip: '2001:db8::1' }],
        ports: [{ name: 'sql', port: 5432, protocol: 'TCP' }],
      },
    ],
  });
});
