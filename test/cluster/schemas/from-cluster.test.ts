import { loadAll } from 'js-yaml';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { customKindsFrom } from '../../../scripts/schemas/cluster/custom-kinds.js';
import { connect } from '../../../scripts/schemas/cluster/get.js';
import { accessOf } from '../../../scripts/schemas/cluster/kubeconfig.js';
import { customFile } from '../../../scripts/schemas/pack-files.js';
import { NEWEST } from '../../../src/kubernetes/versions.js';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { builtInSchemas } from '../../../src/schemas/built-in.js';
import { readSchemaFile } from '../../../src/schemas/schema-file.js';
import { definitionFiles } from '../binaries/definitions.js';
import { expectOk } from '../client/client.js';
import { until } from '../client/until.js';
import { type ControlPlane, startControlPlane } from '../plane/start.js';

let plane: ControlPlane;
beforeAll(async () => {
  plane = await startControlPlane();
});
afterAll(async () => plane.stop());

it('a cluster says what its custom kinds look like, and a file keeps it', { timeout: 60_000 }, async () => {
  const objects = (await definitionFiles()).flatMap((text) => loadAll(text) as (Manifest | null)[]);
  const definition = objects.find(
    (object) => object?.metadata?.name === 'httproutes.gateway.networking.k8s.io',
  ) as Manifest;
  // Under another group, so that it is not the shipped kind that judges.
  const text = JSON.stringify(definition).replaceAll('gateway.networking.k8s.io', 'example.com');
  const { annotations: _, ...metadata } = (JSON.parse(text) as Manifest).metadata;
  expectOk(await plane.client.apply({ ...(JSON.parse(text) as Manifest), metadata }));
  const { get, close } = connect(accessOf(plane.kubeconfig));
  const kinds = await until('the kind to be published', async () => {
    const found = await customKindsFrom(get);
    return found.length > 0 && found;
  });
  close();
  expect(kinds.map(({ apiVersion, kind, hasStatus }) => [apiVersion, kind, hasStatus])).toEqual([
    ['example.com/v1', 'HTTPRoute', true],
    ['example.com/v1beta1', 'HTTPRoute', true],
  ]);
  const schemas = builtInSchemas(NEWEST, { kinds: readSchemaFile(customFile(kinds)) });
  const judged = (spec: object): string[] =>
    schemas
      .judge({ apiVersion: 'example.com/v1', kind: 'HTTPRoute', metadata: { name: 'a' }, spec })
      .map(({ code, path }) => `${code} ${path}`);
  expect(judged({ parentRefs: [{ name: 'a' }], rules: [{ backendRefs: [{ name: 'a', port: 80 }] }] })).toEqual([]);
  expect(judged({ parentRefs: [{ nam: 'a' }] })).toEqual([
    'unknown-field /spec/parentRefs/0/nam',
    'missing-field /spec/parentRefs/0/name',
  ]);
  expect(judged({ rules: [{ backendRefs: [{ name: 'a' }] }] })).toEqual(['custom-rule /spec/rules/0/backendRefs/0']);
});
