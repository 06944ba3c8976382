import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Schema } from '../../../scripts/kubernetes/documents.js';
import { FEATURE_GATES, NEWEST } from '../../../src/kubernetes/versions.js';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { allFields, routeSchemas } from '../../fields/api.js';
import { customSchemas } from '../../fields/custom-schema.js';
import { allExamples, type Example, synthesized } from '../../fields/examples.js';
import { ROUTE_PARTS } from '../../fields/no-rows.js';
import type { Fields } from '../../fields/rows.js';
import { skipWithoutShared } from '../../shared-folder.js';
import { installFor } from '../acceptance/crds.js';
import { namespacesBeside, removeNamespace } from '../acceptance/namespaces.js';
import { lost } from '../acceptance/retained.js';
import { expectOk, messageOf, nameOf } from '../client/client.js';
import { type ControlPlane, startControlPlane } from '../plane/start.js';

const examples = await allExamples();

describe.skipIf(skipWithoutShared())('the newest API server gives back every field of the examples', () => {
  let plane: ControlPlane;
  let fields: Fields;
  beforeAll(async () => {
    fields = allFields();
    plane = await startControlPlane({ version: NEWEST, featureGates: FEATURE_GATES });
  });
  afterAll(async () => plane.stop());

  const rowsOf = (object: Manifest): Set<string> => {
    const rows = new Set<string>();
    fields.held(object, object.kind, (row) => rows.add(row));
    return rows;
  };

  async function judge(example: Example): Promise<string[]> {
    const { objects, findings } = synthesized(example);
    if (findings !== '') return [findings];
    await installFor(plane.client, objects);
    const spaces = [...objects.filter(({ kind }) => kind === 'Namespace'), ...namespacesBeside(objects)];
    for (const space of spaces) expectOk(await plane.client.create(space));
    try {
      return (await Promise.all(objects.map(problems))).flat();
    } finally {
      for (const { metadata } of spaces) await removeNamespace(plane.client, metadata.name);
    }
  }

  async function problems(object: Manifest): Promise<string[]> {
    const answer = await plane.client.apply(object, { dryRun: true, strict: true });
    const say = (text: string): string => `${nameOf(object)}: ${text}`;
    if (answer.status >= 300) return [say(messageOf(answer))];
    const given = rowsOf(answer.body as Manifest);
    const missing = [...rowsOf(object)].filter((row) => !given.has(row));
    return [...lost(object, answer.body as Manifest), ...missing].map(say);
  }

  it.each(examples.map((example) => [`${example.file} ${example.name}`, example] as const))(
    '%s',
    async (_, example) => {
      expect(await judge(example)).toEqual([]);
    },
  );

  it('knows the HTTPRoute that the rows are made of', async () => {
    const kind = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: { name: 'any' } };
    await installFor(plane.client, [kind]);
    const name = 'httproutes.gateway.networking.k8s.io';
    const definition = { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name } };
    const { spec } = expectOk(await plane.client.get(definition)) as unknown as Definition;
    const written = spec.versions.find((version) => version.name === 'v1')?.schema.openAPIV3Schema ?? {};
    expect(routeSchemas()).toEqual(customSchemas('gateway.networking.v1.HTTPRoute', written, ROUTE_PARTS));
  });
});

interface Definition {
  readonly spec: {
    readonly versions: readonly { readonly name: string; readonly schema: { readonly openAPIV3Schema: Schema } }[];
  };
}
