import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type ApiDocument, readDocuments } from '../../scripts/kubernetes/documents.js';
import { kindsSource } from '../../scripts/kubernetes/kinds-source.js';
import { typesSources } from '../../scripts/kubernetes/types-source.js';
import type {
  Container,
  Deployment,
  IntOrString,
  ObjectMeta,
  PersistentVolumeClaim,
  PodSpec,
  Quantity,
  StatefulSetSpec,
} from '../../src/kubernetes/generated/types.js';
import { KUBERNETES_VERSIONS } from '../../src/kubernetes/versions.js';
import { sharedPath, skipWithoutShared } from '../shared-folder.js';

const generated = new URL('../../src/kubernetes/generated/', import.meta.url);
const committed = (path: string): string => readFileSync(new URL(path, generated), 'utf8');
const committedTypes = ['types.ts', ...readdirSync(new URL('types', generated)).map((file) => `types/${file}`)];

const documents = (): ApiDocument[] => readDocuments(sharedPath('openapi'));

describe.skipIf(skipWithoutShared())('what is generated from the API documents in ../shared', () => {
  it('covers every known version', () => {
    expect(documents().map(({ version }) => version)).toEqual([...KUBERNETES_VERSIONS]);
  });

  it('is what is committed', () => {
    expect(kindsSource(documents())).toBe(committed('kinds.ts'));
    expect(Object.fromEntries(typesSources(documents()))).toEqual(
      Object.fromEntries(committedTypes.map((path) => [path, committed(path)])),
    );
  });
});

describe('kindsSource', () => {
  const pod = { group: '', version: 'v1', kind: 'Pod', plural: 'pods', namespaced: true };
  const old = { group: 'old.io', version: 'v1', kind: 'Old', plural: 'olds', namespaced: false };

  it('says from when to when a kind is served', () => {
    const source = kindsSource([
      { version: '1.28', resources: [old, pod], schemas: {} },
      { version: '1.29', resources: [pod], schemas: {} },
    ]);
    expect(source).toContain(
      "  ['', 'v1', 'Pod', 'pods', 1, '1.28'],\n  ['old.io', 'v1', 'Old', 'olds', 0, '1.28', '1.28'],",
    );
  });
});

describe('the generated types', () => {
  it('follow the schema', () => {
    expectTypeOf<Quantity>().toEqualTypeOf<string | number>();
    expectTypeOf<IntOrString>().toEqualTypeOf<number | string>();
    expectTypeOf<Container['imagePullPolicy']>().toEqualTypeOf<'Always' | 'IfNotPresent' | 'Never' | undefined>();
    expectTypeOf<Deployment['apiVersion']>().toEqualTypeOf<'apps/v1'>();
    expectTypeOf<ObjectMeta['labels']>().toEqualTypeOf<Record<string, string> | undefined>();
    expectTypeOf<{ containers: { name: string }[] }>().toExtend<PodSpec>();
    expectTypeOf<{ initContainers: [] }>().not.toExtend<PodSpec>();
  });

  it('let a claim template do without its kind', () => {
    type Template = NonNullable<StatefulSetSpec['volumeClaimTemplates']>[number];
    expectTypeOf<{ spec: { storageClassName: string } }>().toExtend<Template>();
    expectTypeOf<{ spec: { storageClassName: string } }>().not.toExtend<PersistentVolumeClaim>();
  });

  it('have a reference page each, and no free-form value that is not marked as one', () => {
    const source = committedTypes.map(committed).join('');
    const interfaces = source.match(/^export interface /gm) ?? [];
    const pages = source.match(/^ \* @see https:\/\/kubernetes\.io\/docs\/reference\/\S+#[a-z0-9-]+$/gm) ?? [];
    expect(interfaces.length).toBeGreaterThan(200);
    expect(pages).toHaveLength(interfaces.length);
    expect(source).not.toMatch(/(?:: |[<(|] ?)any\b/);
  });
});
