import fc from 'fast-check';
import { App, ServiceMap, StatelessApp } from 'servicemap';
import { expect, it } from 'vitest';
import { type Acceptable, covers } from '../../../src/constructs/network/acceptance.js';
import { Acceptances } from '../../../src/constructs/network/acceptances.js';

const app = new App();
const podSecurity = 'privileged';
const maps = [
  new ServiceMap(app, 'shop', { podSecurity }),
  new ServiceMap(app, 'billing', { podSecurity }),
  new ServiceMap(app, 'guest', { podSecurity, network: 'open', namespace: { existing: 'shop' } }),
];
const workloads = maps.flatMap((map) => [
  new StatelessApp(map, 'api', { name: `${map.name}-api`, image: 'api:1' }),
  new StatelessApp(map, 'agent', { name: `${map.name}-agent`, image: 'agent:1', hostNetwork: true }),
]);
const peer = fc.oneof(
  fc.constantFrom<Acceptable>(...workloads, ...maps),
  fc.record(
    { map: fc.constantFrom('shop', 'guest', 'other'), workload: fc.constantFrom('shop-api', 'guest-agent') },
    { requiredKeys: ['map'] },
  ),
  fc.record({ namespace: fc.constantFrom('shop', 'billing', 'other') }),
  fc.constant({ cidr: '10.0.0.0/8' }),
);

it('finds just those that cover somebody', () => {
  fc.assert(
    fc.property(fc.array(peer), fc.constantFrom(...workloads), (peers, { party }) => {
      const acceptances = new Acceptances();
      for (const each of peers) acceptances.add({ peer: each, ports: undefined, from: party, where: { option: [] } });
      const all = acceptances.all();
      expect(all.map((acceptance) => acceptance.peer)).toHaveLength(peers.length);
      expect(new Set(acceptances.covering(party))).toEqual(new Set(all.filter((each) => covers(each, party))));
    }),
  );
});
