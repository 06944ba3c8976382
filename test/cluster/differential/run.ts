import { type KubernetesVersion, NEWEST } from '../../../src/kubernetes/versions.js';
import type { Manifest } from '../../../src/manifests/manifest.js';
import { installFor } from '../acceptance/crds.js';
import { type Client, expectOk } from '../client/client.js';
import { bases } from './bases.js';
import { caseMaker } from './cases.js';
import type { Judged } from './comparison.js';
import { eachOf } from './each-of.js';
import { fitted } from './fitted.js';
import { oracle } from './oracle.js';
import { ours } from './ours.js';
import { shapesOf } from './schema/document.js';
import type { Shape } from './schema/shape.js';
import type { Settings } from './settings.js';
import { classes, namespaces } from './surroundings.js';

/** What a run finds out. */
export interface Run {
  readonly bases: readonly Manifest[];
  readonly shapes: ReadonlyMap<string, Shape>;
  /** Bases that the server does not take as they are, each with what it says. */
  readonly refusedBases: readonly string[];
  readonly judged: readonly Judged[];
}

/** Prepares a server, makes cases of the bases that it takes, and lets both judge them. */
export async function run(client: Client, version: KubernetesVersion, { seed, cases, kinds }: Settings): Promise<Run> {
  const all = bases().filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  for (const object of [...namespaces, ...classes]) expectOk(await client.create(object));
  await installFor(client, all);
  const shapes = await shapesOf(client, all);
  const judgeServer = oracle(client);
  const judgeOurs = ours(version);

  const shapeOf = ({ apiVersion, kind }: Manifest): Shape => {
    const shape = shapes.get(`${apiVersion} ${kind}`);
    if (shape === undefined) throw new Error(`the server publishes no schema of ${apiVersion} ${kind}`);
    return shape;
  };
  const taken: Manifest[] = [];
  const refusedBases: string[] = [];
  await eachOf(all.length, async (index) => {
    const object = all[index] as Manifest;
    if (version !== NEWEST) {
      const own = await fitted(object, shapeOf(object), judgeServer);
      if (own) taken[index] = own;
      else refusedBases.push(`${object.kind} ${object.metadata.name}`);
      return;
    }
    const { accepted, messages, dropped } = await judgeServer(object);
    if (accepted && dropped.length === 0) taken[index] = object;
    else refusedBases.push(`${object.kind} ${object.metadata.name}: ${[...messages, ...dropped].join('; ')}`);
  });
  // In the order in which they are written, whichever was answered first: the seed must mean the same each time.
  const known = taken.filter((object) => object !== undefined);
  const make = caseMaker(known, shapeOf);

  const judged: Judged[] = [];
  await eachOf(cases, async (number) => {
    const one = make(seed, number);
    judged[number] = {
      case: one,
      server: await judgeServer(one.object, { real: one.real }),
      ours: judgeOurs(one.object),
    };
  });
  return { bases: known, shapes, refusedBases, judged };
}
