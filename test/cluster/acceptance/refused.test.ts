import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { exposureAddressMistakes } from '../../mistakes/table/exposure-addresses.js';
import { exposureBalancerMistakes } from '../../mistakes/table/exposure-balancers.js';
import { exposureExternalMistakes } from '../../mistakes/table/exposure-external.js';
import { exposureHttpMistakes } from '../../mistakes/table/exposure-http.js';
import { exposureRuleMistakes } from '../../mistakes/table/exposure-rules.js';
import { exposureServiceMistakes } from '../../mistakes/table/exposure-services.js';
import { program } from '../../program.js';
import { expectOk, messageOf, nameOf } from '../client/client.js';
import { type ControlPlane, startControlPlane } from '../plane/start.js';
import { installFor } from './crds.js';

/** Findings that say what the server would refuse, by the names of their rows, and what it says itself. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  'two ports of one Service that want the same node port':
    /nodePort: Invalid value: 30080: provided port is already allocated/,
  'two ports with one number': /spec\.ports\[1\]: Duplicate value/,
  'two families without a policy': /must be 'RequireDualStack' or 'PreferDualStack' when multiple IP families/,
  'a family twice': /ipFamilies\[1\]: Duplicate value: "IPv4"/,
  'two addresses of one family': /no more than one IP for each IP family/,
  'addresses of two families without a policy': /when multiple cluster IPs are specified/,
  'an address of the other family': /expected an IPv6 value/,
  'a check of local pods where traffic goes everywhere': /healthCheckNodePort: Invalid value: 31000/,
  'a path that not everybody reads alike': /must not contain '\/\.\.\/'/,
  'a path that no URL has': /must only contain valid characters/,
  'a redirection of what is rewritten': /either httpRouteFilterRequestRedirect or httpRouteFilterRequestRewrite/,
  'a replacement for a prefix that is none': /exactly one PathPrefix match must be specified/,
  'a part that may take longer than the whole': /backendRequest timeout cannot be longer/,
  'too many hosts for a route': /must have at most 16 items/,
  'more addresses than a slice holds': /endpoints: Too many: 1001: must have at most 1000 items/,
};

const rows = [
  ...exposureAddressMistakes,
  ...exposureBalancerMistakes,
  ...exposureExternalMistakes,
  ...exposureHttpMistakes,
  ...exposureRuleMistakes,
  ...exposureServiceMistakes,
];
const JUDGED = new Set(['Service', 'EndpointSlice', 'Ingress', 'HTTPRoute']);

let plane: ControlPlane;
beforeAll(async () => {
  plane = await startControlPlane({ controllers: false });
  expectOk(await plane.client.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } }));
});
afterAll(async () => plane.stop());

it.each(Object.entries(REFUSED))('%s', async (name, said) => {
  const row = rows.find((one) => one.name === name);
  if (row === undefined) throw new Error(`no row is called ${name}`);
  const made = program(row.make, row.within);
  expect(made.findings).toContain(row.ruleId);
  const objects = made.objects.filter(({ kind }) => JUDGED.has(kind));
  await installFor(plane.client, objects);
  const problems: string[] = [];
  for (const object of objects) {
    const answer = await plane.client.create(object, { dryRun: true, strict: true });
    if (answer.status >= 300) problems.push(`${nameOf(object)}: ${messageOf(answer)}`);
  }
  expect(problems.join('\n')).toMatch(said);
});

it('a node port is taken for all protocols, and an address for good', async () => {
  const service = (name: string, spec: object): Manifest => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace: 'shop' },
    spec,
  });
  const ports = (protocol: string) => ({
    type: 'NodePort',
    ports: [{ name: 'a', port: 53, protocol, nodePort: 30_053 }],
  });
  const { client } = plane;
  expectOk(await client.create(service('tcp', ports('TCP'))));
  expect(messageOf(await client.create(service('udp', ports('UDP'))))).toContain('provided port is already allocated');
  const addressed = { clusterIP: '10.96.0.77', ports: [{ port: 80 }] };
  expectOk(await client.create(service('first', addressed)));
  expect(messageOf(await client.create(service('second', addressed)))).toContain('provided IP is already allocated');
});
