import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/manifests/manifest.js';
import { skipWithoutShared } from '../shared-folder.js';
import { ourManifests, theirManifests, titleOf } from './boutique.js';
import { callsIn, inOrder, pathTo, runningIn } from './calls.js';
import { type Party, verdictOf } from './policies.js';

const skip = skipWithoutShared();
const theirs = skip ? [] : theirManifests();
const ours = ourManifests();
const running = runningIn(ours);
const NAMESPACE = 'online-boutique';

const workloads = running.map(({ name, namespace = '', labels }, index): Party => ({
  name,
  address: `10.0.0.${index}`,
  pod: { namespace, labels },
}));
const balancer: Party = { name: '203.0.113.7', address: '203.0.113.7' };
const stranger: Party = { name: '198.51.100.1', address: '198.51.100.1' };
// Nobody of the application: without labels beside it, and in another namespace under the labels of each of its pods.
const others: Party[] = [
  { name: 'neighbour', address: '10.0.1.1', pod: { namespace: NAMESPACE, labels: {} } },
  { name: 'visitor', address: '10.0.1.2', pod: { namespace: 'other', labels: {} } },
  ...running.map(({ name, labels }, index) => ({
    name: `other/${name}`,
    address: `10.0.2.${index}`,
    pod: { namespace: 'other', labels },
  })),
];
const ports = [
  ...new Set([...running, ...runningIn(theirs)].flatMap((one) => one.ports.map((port) => port.containerPort))),
];

/** Every path that these manifests leave open, of all that could be taken to a workload. */
function openPaths(manifests: readonly Manifest[]): string[] {
  const lets = verdictOf(manifests);
  return inOrder(
    [...workloads, balancer, stranger, ...others].flatMap((from) =>
      workloads.flatMap((to) =>
        ports.flatMap((port) =>
          ['TCP', 'UDP']
            .filter((protocol) => lets(from, to, { port, protocol }))
            .map((protocol) => pathTo(from.name, to.name, port, protocol)),
        ),
      ),
    ),
  );
}

describe.skipIf(skip)("the chart's network policies", () => {
  const { paths } = callsIn(theirs, balancer.name);

  it('are held against every call of the application', () => {
    expect(paths).toHaveLength(17);
    expect(paths).toContain('checkoutservice → emailservice:8080/TCP');
    expect(paths).toContain('203.0.113.7 → frontend:8080/TCP');
  });

  it('let every call through and nothing else', () => {
    expect(openPaths(ours)).toEqual(paths);
  });

  it('keep no pod from going out: to DNS, and to whom the application does not run', () => {
    const lets = verdictOf(ours);
    const dns: Party = { name: 'dns', address: '10.0.3.1', pod: { namespace: 'kube-system', labels: {} } };
    const closed = workloads.filter(
      (from) =>
        !lets(from, dns, { port: 53, protocol: 'UDP' }) || !lets(from, stranger, { port: 443, protocol: 'TCP' }),
    );
    expect(closed).toEqual([]);
  });

  it.each(policiesOf(ours))('would lack something without %s', (title) => {
    expect(openPaths(ours.filter((manifest) => titleOf(manifest) !== title))).not.toEqual(paths);
  });

  it.each(policiesOf(ours))('would be seen to open too much if %s let everybody in', (title) => {
    const wider = ours.map((manifest) =>
      titleOf(manifest) === title
        ? { ...manifest, spec: { ...(manifest['spec'] as object), ingress: [{}] } }
        : manifest,
    );
    expect(openPaths(wider).filter((path) => !paths.includes(path))).not.toEqual([]);
  });
});

function policiesOf(manifests: readonly Manifest[]): string[] {
  return manifests.filter(({ kind }) => kind === 'NetworkPolicy').map(titleOf);
}
