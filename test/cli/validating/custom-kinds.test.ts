import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { customKinds } from '../../../src/cli/validating/custom-kinds.js';
import { UsageError } from '../../../src/cli/usage-error.js';
import { builtInSchemas } from '../../../src/schemas/built-in.js';

const folder = mkdtempSync(join(tmpdir(), 'servicemap-kinds-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const thing = { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'a' }, spec: 5 };
const schema = { type: 'object', properties: { spec: { type: 'string' } } };

it('takes definitions that are given apart', async () => {
  const definition = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'things.example.com' },
    spec: {
      group: 'example.com',
      names: { kind: 'Thing' },
      versions: [{ name: 'v1', served: true, schema: { openAPIV3Schema: schema } }],
    },
  };
  const kindsFor = await customKinds({ crds: [file('crd.json', JSON.stringify(definition))] });
  expect(builtInSchemas('1.36', kindsFor([])).judge(thing)).toMatchObject([{ code: 'wrong-type', path: '/spec' }]);
});

it('takes files of schemas', async () => {
  const kind = { apiVersion: 'example.com/v1', kind: 'Thing', scope: 'Namespaced', hasStatus: false, schema: 0 };
  const pack = { nodes: [{ type: 'object', properties: { spec: 1 } }, { type: 'string' }], kinds: [kind] };
  const kindsFor = await customKinds({ schemas: [file('schemas.json', JSON.stringify(pack))] });
  expect(builtInSchemas('1.36', kindsFor([])).judge(thing)).toMatchObject([{ code: 'wrong-type', path: '/spec' }]);
});

it('says so of a file that has none', async () => {
  await expect(customKinds({ schemas: [file('other.json', '{}')] })).rejects.toThrow(UsageError);
});
