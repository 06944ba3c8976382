// Writes src/schemas/generated/ from the API documents of the supported versions and from CustomResourceDefinitions.
// Or writes a file with the custom kinds that a cluster serves.
// Usage: npm run schemas [-- --from <kubeconfig> --out <file>]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { definitionFiles } from '../test/cluster/binaries/definitions.js';
import { readDocuments } from './kubernetes/documents.js';
import { customKindsFrom } from './schemas/cluster/custom-kinds.js';
import { connect } from './schemas/cluster/get.js';
import { accessOf } from './schemas/cluster/kubeconfig.js';
import { kindsIn } from './schemas/definitions.js';
import { customFile, packFiles } from './schemas/pack-files.js';

const { values } = parseArgs({
  options: { from: { type: 'string' }, out: { type: 'string', default: 'schemas.json' } },
});
if (values.from === undefined) await writePack();
else await writeFrom(values.from, values.out);

async function writePack(): Promise<void> {
  const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const folder = fromHere('../src/schemas/generated');
  const files = packFiles(readDocuments(fromHere('../../shared/openapi')), kindsIn(await definitionFiles()));
  // A file that is no longer generated must not stay.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [path, text] of files) writeFileSync(`${folder}/${path}`, text);
}

async function writeFrom(kubeconfig: string, out: string): Promise<void> {
  const { get, close } = connect(accessOf(kubeconfig));
  try {
    const kinds = await customKindsFrom(get);
    writeFileSync(out, customFile(kinds));
    process.stdout.write(`${out}: ${kinds.length} custom kinds\n`);
  } finally {
    close();
  }
}
