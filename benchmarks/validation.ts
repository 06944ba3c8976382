import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEWEST } from '../src/kubernetes/versions.js';
import { manifestFiles } from './manifests.js';
import { inFolder, inTurn } from './measure.js';
import { binaries, names } from './peers/binaries.js';
import { expectValid, kubeconform } from './peers/kubeconform.js';
import { writeSchemas } from './peers/schemas.js';
import { run } from './process.js';
import { atMost, grouped, ofRuns, type Result } from './report.js';
import { servicemap, synth } from './synth.js';

const ROUNDS = 5;
const KINDS = [
  { apiVersion: 'v1', kind: 'Namespace' },
  { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' },
  { apiVersion: 'v1', kind: 'ConfigMap' },
  { apiVersion: 'apps/v1', kind: 'Deployment' },
  { apiVersion: 'v1', kind: 'Service' },
  { apiVersion: 'v1', kind: 'ServiceAccount' },
];

/** `servicemap validate` with all scopes beside `kubeconform -strict`, which knows the schema alone, on one file. */
export async function validation([maps = 3000]: readonly number[]): Promise<Result[]> {
  return inFolder(async (folder) => {
    const objects = maps * KINDS.length;
    const file = join(folder, 'objects.yaml');
    await writeObjects(folder, file, maps);
    const schemas = writeSchemas(join(folder, 'schemas'), NEWEST, KINDS);
    const { kubeconform: binary } = await binaries();
    const { ours, theirs } = await inTurn(ROUNDS, {
      ours: () => run(servicemap('validate', file, '--kubernetes', NEWEST)),
      theirs: async () => {
        const done = await run(kubeconform(binary, schemas, file));
        expectValid(done, objects);
        return done;
      },
    });
    return [
      {
        title: `Validation of ${grouped(objects)} objects of ${KINDS.length} kinds in one file, median of ${ROUNDS} runs each in turn`,
        figures: [
          ofRuns('servicemap validate, all scopes', ours),
          ofRuns(`${names.kubeconform} -strict, schemas of our pack`, theirs),
          atMost('servicemap : kubeconform', ours.ms / theirs.ms, 1),
        ],
      },
    ];
  });
}

async function writeObjects(folder: string, file: string, maps: number): Promise<void> {
  const out = join(folder, 'out');
  await run(synth('six-kinds.ts', out, maps));
  const files = manifestFiles(out);
  if (files.length !== maps * KINDS.length) throw new Error(`${files.length} objects, not ${maps * KINDS.length}`);
  writeFileSync(file, files.map((path) => readFileSync(join(out, path), 'utf8')).join('---\n'));
}
