// Writes src/kubernetes/generated/ from the API documents of the supported versions.
// Usage: node --import tsx scripts/generate-kubernetes.ts [folder of v1.NN.json.gz]
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDocuments } from './kubernetes/documents.js';
import { kindsSource } from './kubernetes/kinds-source.js';
import { typesSource } from './kubernetes/types-source.js';

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const documents = readDocuments(process.argv[2] ?? fromHere('../../shared/openapi'));
writeFileSync(fromHere('../src/kubernetes/generated/kinds.ts'), kindsSource(documents));
writeFileSync(fromHere('../src/kubernetes/generated/types.ts'), typesSource(documents));
