import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { NEWEST } from '../../../src/kubernetes/versions.js';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { sharedPath, skipWithoutShared } from '../../shared-folder.js';
import { type ControlPlane, startControlPlane } from '../plane/start.js';
import { oracle } from './oracle.js';
import { ours } from './ours.js';

const skipped = skipWithoutShared();
if (skipped) process.stdout.write('skipped: real manifests, since there is no folder ../shared beside the checkout\n');

const real = sharedPath('real');
const files = skipped
  ? []
  : readdirSync(real, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file));

/** What kubectl would send: every document that is not empty. */
const objectsIn = (file: string): Manifest[] =>
  parseAllDocuments(readFileSync(`${real}/${file}`, 'utf8')).flatMap((document) =>
    document.contents === null ? [] : [document.toJS() as Manifest],
  );

describe.skipIf(skipped)('manifests that others wrote', () => {
  let plane: ControlPlane;
  beforeAll(async () => {
    plane = await startControlPlane();
  });
  afterAll(async () => plane.stop());

  it('are judged as the newest server judges them', async () => {
    const refused: string[] = [];
    for (const file of files) {
      for (const object of objectsIn(file)) {
        const name = `${file}: ${object.kind} ${object.metadata.name}`;
        const server = await oracle(plane.client)(object);
        const { accepted, messages } = ours(NEWEST)(object);
        expect([name, accepted, server.accepted ? messages : []]).toEqual([name, server.accepted, []]);
        if (!server.accepted) refused.push(name);
      }
    }
    expect(files.length).toBeGreaterThan(20);
    // Its budget is of an API version that is gone.
    expect(refused).toEqual(['cockroachdb/cockroachdb-statefulset.yaml: PodDisruptionBudget cockroachdb-budget']);
  });
});
