import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../scripts/kubernetes/documents.js';
import { packFiles } from '../../scripts/schemas/pack-files.js';
import { sharedPath, skipWithoutShared } from '../shared-folder.js';

const generated = new URL('../../src/schemas/generated/', import.meta.url);
const committed = (file: string): string => readFileSync(new URL(file, generated), 'utf8');

describe('the schema pack', () => {
  it.skipIf(skipWithoutShared())('is what the script makes of the API documents: npm run schemas writes it', () => {
    for (const [file, text] of packFiles(readDocuments(sharedPath('openapi')))) {
      expect(committed(file) === text, file).toBe(true);
    }
  });

  it('is small', () => {
    const sizes = readdirSync(generated).map((file) => committed(file).length);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(1_000_000);
  });
});
