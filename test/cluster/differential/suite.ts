import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KubernetesVersion, NEWEST } from '../../../src/kubernetes/versions.js';
import { rules } from '../../../src/validation/rules/index.js';
import { removeNamespace } from '../acceptance/namespaces.js';
import { type ControlPlane, startControlPlane } from '../plane/start.js';
import { groups } from './comparison.js';
import { concerns, examplesFor, judgeExample } from './examples.js';
import { isOfCluster } from './oracle.js';
import { remaining } from './remaining.js';
import { groupText, writeGroups } from './report.js';
import { type Run, run } from './run.js';
import { coverageOf } from './schema/coverage.js';
import { settings } from './settings.js';
import { namespaces } from './surroundings.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** How many in a hundred the server must refuse, for the cases to be worth something. */
const REFUSED = 40;

/** How many in a hundred of a schema's fields its bases must set. */
const SET = 95;

/** The same for older servers, whose schemas have what they keep switched off. */
const SET_OF_OLDER = 75;

/** Tests that we judge as a server of that version does; `count` is how many cases are made. */
export function describeDifferential(version: KubernetesVersion, count: number): void {
  describe(`beside the API server of ${version}`, () => {
    const asked = settings(count);
    let plane: ControlPlane;
    let found: Run;
    beforeAll(async () => {
      plane = await startControlPlane({ version });
      say(`${version}: seed ${asked.seed}; SERVICEMAP_SEED=${asked.seed} makes the same cases again`);
      const started = Date.now();
      found = await run(plane.client, version, asked);
      say(`${version}: ${found.judged.length} cases in ${Math.round((Date.now() - started) / 1000)} s`);
      for (const { metadata } of namespaces) await removeNamespace(plane.client, metadata.name);
    }, 600_000);
    afterAll(async () => plane.stop());

    it('bases are taken as they are, and set what their schemas have', () => {
      const thin = coverageOf(found.bases, found.shapes).filter(({ share, kind, missing }) => {
        const percent = Math.floor(100 * share);
        say(`${version}: bases set ${percent} % of ${kind}${missing.length > 0 ? `, not ${missing.join(' ')}` : ''}`);
        return percent < (version === NEWEST ? SET : SET_OF_OLDER);
      });
      expect(found.refusedBases).toEqual([]);
      expect(thin.map(({ kind }) => kind)).toEqual([]);
    });

    it('the server refuses enough of the cases', () => {
      const refused = found.judged.filter(({ server }) => !server.accepted).length;
      const percent = Math.round((100 * refused) / found.judged.length);
      say(`${version}: the server refuses ${refused} of ${found.judged.length} cases, ${percent} %`);
      const ofCluster = found.judged.filter(({ server }) => isOfCluster(server)).length;
      say(
        `${version}: ${ofCluster} of them for what the cluster has, which no object tells: left out of the comparison`,
      );
      expect(percent).toBeGreaterThanOrEqual(REFUSED);
    });

    it('we refuse what the server refuses, and nothing else', () => {
      const { known, unknown } = remaining(groups(found.judged));
      const kinds = [...new Set(found.judged.map(({ case: { kind } }) => kind))];
      const folder = writeGroups(unknown, kinds, version);
      for (const { row, count: times } of known) say(`${version}: known, ${times} times: ${row}`);
      for (const group of unknown) say(groupText(group));
      say(`${version}: ${unknown.length} ways to disagree, all in ${folder}`);
      expect(unknown.map(({ difference, kind, path, mutation }) => [difference, kind, path, mutation])).toEqual([]);
    });

    it('the examples of rules are judged as they promise, and every rule is hit', async () => {
      const hit = new Set(found.judged.filter(({ server }) => !server.accepted).flatMap(({ ours }) => ours.rules));
      const byCases = hit.size;
      const wrong: string[] = [];
      const examples = examplesFor(rules, version);
      for (const example of examples) {
        const verdicts = await judgeExample(plane.client, example);
        const refused = verdicts.filter(({ accepted, dropped }) => !accepted || dropped.length > 0);
        const messages = refused.flatMap((verdict) => [...verdict.messages, ...verdict.dropped]).join('; ');
        if (example.valid && verdicts.some(({ accepted }) => !accepted))
          wrong.push(`${example.rule.id}: refused: ${messages}: ${example.yaml}`);
        if (!example.valid && refused.length === 0) wrong.push(`${example.rule.id}: accepted: ${example.yaml}`);
        if (!example.valid && refused.length > 0) hit.add(example.rule.id);
        const { path } = example;
        const paths = refused.flatMap((verdict) => verdict.paths);
        if (path !== undefined && paths.length > 0 && !paths.some((one) => near(one, path)))
          say(`${version}: ${example.rule.id} points at ${path}, the server at ${paths.join(' ')}`);
      }
      // On an older server a rule may have nothing to say yet, though its examples do not tell.
      const all = rules
        .filter((rule) => concerns(rule, version))
        .map(({ id }) => id)
        .filter((id) => version === NEWEST || examples.some(({ rule, valid }) => rule.id === id && !valid));
      const unhit = all.filter((id) => !hit.has(id));
      say(
        `${version}: ${all.length - unhit.length} of ${all.length} rules of the server hit, ${byCases} of them by cases`,
      );
      expect(wrong).toEqual([]);
      expect(unhit).toEqual([]);
    }, 300_000);
  });
}

const near = (a: string, b: string): boolean => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
