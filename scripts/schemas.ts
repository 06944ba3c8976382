// Writes src/schemas/generated/ from the API documents of the supported versions and from CustomResourceDefinitions.
// Usage: npm run schemas
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { definitionFiles } from '../test/cluster/binaries/definitions.js';
import { readDocuments } from './kubernetes/documents.js';
import { kindsIn } from './schemas/definitions.js';
import { packFiles } from './schemas/pack-files.js';

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const folder = fromHere('../src/schemas/generated');
const files = packFiles(readDocuments(fromHere('../../shared/openapi')), kindsIn(await definitionFiles()));
// A file that is no longer generated must not stay.
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const [path, text] of files) writeFileSync(`${folder}/${path}`, text);
