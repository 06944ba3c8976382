// Writes src/kubernetes/generated/ from the API documents of the supported versions.
// Usage: node --import tsx scripts/generate-kubernetes.ts [folder of v1.NN.json.gz]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDocuments } from './kubernetes/documents.js';
import { kindsSource } from './kubernetes/kinds-source.js';
import { typesSources } from './kubernetes/types-source.js';

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const documents = readDocuments(process.argv[2] ?? fromHere('../../shared/openapi'));
const sources = new Map([['kinds.ts', kindsSource(documents)], ...typesSources(documents)]);
// A file that is no longer generated must not stay.
rmSync(fromHere('../src/kubernetes/generated/types'), { recursive: true, force: true });
mkdirSync(fromHere('../src/kubernetes/generated/types'));
for (const [path, source] of sources) writeFileSync(fromHere(`../src/kubernetes/generated/${path}`), source);
