import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../scripts/kubernetes/documents.js';
import { kindsIn } from '../../scripts/schemas/definitions.js';
import { packFiles } from '../../scripts/schemas/pack-files.js';
import { cachedDefinitionFiles } from '../cluster/binaries/definitions.js';
import { sharedPath, skipWithoutShared } from '../shared-folder.js';

const generated = new URL('../../src/schemas/generated/', import.meta.url);
const committed = (file: string): string => readFileSync(new URL(file, generated), 'utf8');
const names = readdirSync(generated);

describe('the schema pack', () => {
  it.skipIf(skipWithoutShared())('is what npm run schemas makes of the API documents', () => {
    const made = packFiles(readDocuments(sharedPath('openapi')), []).get('kubernetes.json') ?? '';
    const rest = (text: string): string => text.replace(/"customGroups":\[[^\]]*\]/, '');
    expect(rest(committed('kubernetes.json')) === rest(made)).toBe(true);
  });

  it('is what npm run schemas makes of the CustomResourceDefinitions in the Go modules', async ({ skip }) => {
    const texts = (await cachedDefinitionFiles()) ?? [];
    if (texts.length === 0) skip('the Go modules of test/cluster/modules/crds are not in the cache of Go');
    const made = packFiles([], kindsIn(texts));
    made.delete('kubernetes.json');
    expect(names.filter((name) => name !== 'kubernetes.json').toSorted()).toEqual([...made.keys()].toSorted());
    for (const [name, text] of made) expect(committed(name) === text, name).toBe(true);
  });

  it('is small', () => {
    const sizes = names.map((name) => committed(name).length);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(500_000);
  });
});
