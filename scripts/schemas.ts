// Writes src/schemas/generated/ from the API documents of the supported versions.
// Usage: npm run schemas
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDocuments } from './kubernetes/documents.js';
import { packFiles } from './schemas/pack-files.js';

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const folder = fromHere('../src/schemas/generated');
mkdirSync(folder, { recursive: true });
for (const [path, text] of packFiles(readDocuments(fromHere('../../shared/openapi')))) {
  writeFileSync(`${folder}/${path}`, text);
}
