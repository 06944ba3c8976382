import { loadAll } from 'js-yaml';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NEWEST } from '../../../src/kubernetes/versions.js';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { builtInSchemas } from '../../../src/schemas/built-in.js';
import { customKindsOf } from '../../../src/schemas/structural/definitions.js';
import type { CustomKind } from '../../../src/schemas/structural/schema.js';
import { definitionFiles } from '../binaries/definitions.js';
import { expectOk, messageOf } from '../client/client.js';
import { until } from '../client/until.js';
import { Random } from '../differential/random.js';
import { settings } from '../differential/settings.js';
import { type ControlPlane, startControlPlane } from '../plane/start.js';
import { mutated } from './mutate.js';
import { randomCustom } from './random-custom.js';

let plane: ControlPlane;
let served: readonly CustomKind[];
const { seed, cases, kinds } = settings(1500);

beforeAll(async () => {
  plane = await startControlPlane();
  const objects = (await definitionFiles()).flatMap((text) => loadAll(text) as (Manifest | null)[]);
  const definitions = objects.filter((object) => object?.kind === 'CustomResourceDefinition') as Manifest[];
  served = customKindsOf(definitions).filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  for (const definition of definitions) {
    const wanted = customKindsOf([definition]).some(({ kind }) => kinds.length === 0 || kinds.includes(kind));
    if (wanted) expectOk(await plane.client.apply(definition));
  }
  for (const kind of served) await until(`${kind.kind} to be served`, async () => isServed(kind), { within: 60_000 });
}, 180_000);
afterAll(async () => plane.stop());

async function isServed({ apiVersion, kind }: CustomKind): Promise<boolean> {
  const { status } = await plane.client
    .create({ apiVersion, kind, metadata: { name: 'a' } }, { dryRun: true })
    .catch(() => ({ status: 404 }));
  return status !== 404;
}

it(`custom kinds are judged as the server judges them, seed ${seed}`, { timeout: 600_000 }, async () => {
  const schemas = builtInSchemas(NEWEST);
  const disagreements: string[] = [];
  let refusals = 0;
  for (let number = 0; number < cases; number += 1) {
    const random = new Random(seed, number);
    const { apiVersion, kind, schema } = random.pick(served) as CustomKind;
    const fields = randomCustom(schema, random) as object;
    const base = { ...fields, apiVersion, kind, metadata: { name: 'a' } };
    const { object, what } = random.below(3) === 0 ? { object: base, what: 'as it is' } : mutated(base, random);
    const found = schemas.judge(object as Manifest);
    const answer = await plane.client.create(object as Manifest, { dryRun: true, strict: true });
    const refused = answer.status >= 300;
    if (refused) refusals += 1;
    if (refused !== found.length > 0) {
      const said = refused ? messageOf(answer).slice(0, 300) : '';
      disagreements.push(`${kind} ${what}: server ${answer.status} ${said}; ours ${found[0]?.message ?? 'nothing'}`);
    }
  }
  expect(disagreements).toEqual([]);
  expect(refusals).toBeGreaterThan(cases / 10);
});
