import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { toYaml } from '../../../src/manifests/yaml.js';
import type { Placed } from '../../../src/output/output-file.js';
import { render } from '../../../src/output/render.js';
import { longTexts } from '../../manifests/content.js';
import { TRAPS } from '../../manifests/traps.js';
import { installFor } from '../acceptance/crds.js';
import { filesIn } from '../acceptance/objects.js';
import { build } from '../binaries/build.js';
import { expectOk } from '../client/client.js';
import { below, objectsIn, onDisk } from '../gitops/written.js';
import { type ControlPlane, startControlPlane } from '../plane/start.js';

let plane: ControlPlane;
beforeAll(async () => {
  plane = await startControlPlane();
});
afterAll(async () => plane.stop());

/** Runs kubectl; gives the lines that it says. It fails where a warning comes along. */
async function kubectl(args: readonly string[], input = ''): Promise<string[]> {
  const binaries = await build(['kubectl']);
  const options = { maxBuffer: 1 << 26 };
  const run = promisify(execFile)(binaries.kubectl, ['--kubeconfig', plane.kubeconfig, ...args], options);
  run.child.stdin?.end(input);
  const { stdout, stderr } = await run;
  expect(stderr).toBe('');
  return stdout.trim().split('\n');
}

/** Refuses each Deployment of a namespace for as long as nobody serves it, and here nobody does. */
const GUARD: Manifest = {
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingWebhookConfiguration',
  metadata: { name: 'guard' },
  webhooks: [
    {
      name: 'guard.acme.io',
      clientConfig: { service: { namespace: 'shop', name: 'guard', port: 443 } },
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } },
      rules: [{ apiGroups: ['apps'], apiVersions: ['v1'], operations: ['CREATE'], resources: ['deployments'] }],
      admissionReviewVersions: ['v1'],
      sideEffects: 'None',
      timeoutSeconds: 1,
    },
  ],
};
const READER: Manifest = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: { name: 'reader' },
  rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }],
};

const dist = filesIn(fileURLToPath(new URL('../../../dist', import.meta.url)));
const manifests = [...objectsIn(below(dist, 'prod/seoul')), GUARD, READER];
const placed: readonly Placed[] = manifests.map((manifest) => ({ manifest, prefix: 'prod/seoul', construct: 'test' }));

it('a folder of maps is applied at once, and then the streams change nothing', { timeout: 240_000 }, async () => {
  await installFor(plane.client, manifests);
  const maps = render('test', placed, { layout: 'map', format: 'yaml' });
  using folder = onDisk(new Map(maps.map(({ path, content }) => [path, content])));
  const said = await kubectl(['apply', '-f', `${folder.path}/prod/seoul`]);
  expect(said.filter((line) => !line.endsWith(' created'))).toEqual([]);
  expect(said).toHaveLength(manifests.length);
  // kubectl sends the selector of a budget, claim templates and webhooks, which the server fills up, whole each time.
  const unchanged = said.map((line) =>
    line.replace(
      / created$/,
      /^(?:poddisruptionbudget|statefulset|validatingwebhookconfiguration)\./.test(line) ? ' configured' : ' unchanged',
    ),
  );
  for (const format of ['yaml', 'json'] as const) {
    const stream = render('test', placed, { layout: 'stream', format });
    const again = await kubectl(['apply', '-f', '-'], stream.map(({ content }) => content).join(''));
    expect(again.toSorted()).toEqual(unchanged.toSorted());
  }
});

it('a stream makes all objects in an empty cluster', { timeout: 240_000 }, async () => {
  const others = placed.map(({ manifest, ...rest }) => ({ ...rest, manifest: elsewhere(manifest) }));
  const stream = render('test', others, { layout: 'stream', format: 'json' });
  const said = await kubectl(['apply', '-f', '-'], stream.map(({ content }) => content).join(''));
  expect(said.filter((line) => !line.endsWith(' created'))).toEqual([]);
  expect(said).toHaveLength(manifests.length);
});

/** The same object beside the one that is there, with the word for the other namespaces. */
function elsewhere(manifest: Manifest): Manifest {
  const { name, namespace } = manifest.metadata;
  const moved = namespace === undefined ? { name: `${name}-2` } : { namespace: `${namespace}-2` };
  const { webhooks } = manifest;
  const text = JSON.stringify(webhooks ?? []).replaceAll('"shop"', '"shop-2"');
  return {
    ...manifest,
    metadata: { ...manifest.metadata, ...moved },
    ...(webhooks === undefined ? {} : { webhooks: JSON.parse(text) as unknown }),
  };
}

it('kubectl reads every text as what it is', { timeout: 240_000 }, async () => {
  // Go has no half surrogates.
  const isWhole = (text: string) => !/\p{Surrogate}/u.test(text);
  const maps = [
    Object.fromEntries(TRAPS.filter(isWhole).map((text, n) => [`trap-${n}`, text])),
    ...Object.values(longTexts)
      .filter(isWhole)
      .map((long) => ({ long, end: 'end' })),
  ];
  const objects = maps.map((data, n): Manifest => {
    return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `texts-${n}`, namespace: 'default' }, data };
  });
  await kubectl(['create', '-f', '-'], objects.map(toYaml).join('---\n'));
  for (const object of objects) {
    const { data } = expectOk(await plane.client.get(object));
    expect(data).toEqual(object['data']);
  }
});
