import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtInKinds } from '../../../src/kubernetes/kinds.js';
import { NEWEST } from '../../../src/kubernetes/versions.js';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { builtInSchemas } from '../../../src/schemas/built-in.js';
import { builtInType } from '../../../src/schemas/pack.js';
import { messageOf } from '../client/client.js';
import { Random } from '../differential/random.js';
import { settings } from '../differential/settings.js';
import { type ControlPlane, startControlPlane } from '../plane/start.js';
import { mutated } from './mutate.js';
import { randomTyped } from './random-typed.js';

let plane: ControlPlane;
beforeAll(async () => {
  plane = await startControlPlane();
});
afterAll(async () => plane.stop());

const { seed, cases, kinds } = settings(1500);

/** What a server says where it cannot read an object: of what it has read it would say something else. */
const UNREADABLE =
  /strict decoding error|cannot unmarshal|unable to parse|parsing time|quantities must match|illegal base64|cannot restore slice/i;

it(`built-in kinds are read as the server reads them, seed ${seed}`, { timeout: 600_000 }, async () => {
  const schemas = builtInSchemas(NEWEST);
  const ids = builtInKinds()
    .filter(({ until, kind }) => until === undefined && (kinds.length === 0 || kinds.includes(kind)))
    .filter(({ kind }) => !['Binding', 'ComponentStatus'].includes(kind) && !kind.endsWith('Review'))
    .map(({ group, version, kind }) => ({ apiVersion: group === '' ? version : `${group}/${version}`, kind }));
  const disagreements: string[] = [];
  let unreadable = 0;
  for (let number = 0; number < cases; number += 1) {
    const random = new Random(seed, number);
    const id = random.pick(ids) as (typeof ids)[number];
    const type = builtInType(NEWEST, `${id.apiVersion} ${id.kind}`);
    if (!type) throw new Error(`${id.kind} has no type`);
    const base = { ...(randomTyped(type, random) as object), ...id, metadata: { name: 'a' } };
    const { object, what } = random.below(4) === 0 ? { object: base, what: 'as it is' } : mutated(base, random);
    const found = schemas.judge(object as Manifest).filter(({ code }) => code !== 'dropped-field');
    const answer = await plane.client.create(object as Manifest, { dryRun: true, strict: true });
    const refused = answer.status >= 300 && UNREADABLE.test(messageOf(answer));
    if (refused) unreadable += 1;
    if (refused !== found.length > 0) {
      disagreements.push(
        `${id.kind} ${what}: server ${answer.status} ${messageOf(answer).slice(0, 200)}; ours ${found[0]?.message ?? 'nothing'}`,
      );
    }
  }
  expect(disagreements).toEqual([]);
  expect(unreadable).toBeGreaterThan(cases / 10);
});
