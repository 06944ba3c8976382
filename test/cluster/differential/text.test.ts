import { afterAll, beforeAll, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { judgeFiles } from '../../../src/cli/validating/judge-files.js';
import { NEWEST } from '../../../src/kubernetes/versions.js';
import { readManifests } from '../../../src/manifests/read/read-file.js';
import { builtInSchemas } from '../../../src/schemas/built-in.js';
import { rules } from '../../../src/validation/rules/index.js';
import { expectOk } from '../client/client.js';
import { type ControlPlane, startControlPlane } from '../plane/start.js';
import { bases } from './bases.js';
import { eachOf } from './each-of.js';
import { type Keys, pointer, withValue } from './json.js';
import { isOfCluster, oracle } from './oracle.js';
import { Random } from './random.js';
import { settings } from './settings.js';
import { classes, namespaces } from './surroundings.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What stands for the value that is to be written, and is no other word of a base. */
const HERE = 'the-value-goes-here';

/** Values as people write them in YAML, which readers take for a number, a text, a truth or nothing. */
const WRITTEN = [
  'null',
  '~',
  '',
  'Null',
  'NULL',
  '1.0',
  '80.0',
  '-1.0',
  '1e3',
  '1E2',
  '1.5',
  '.5',
  '5.',
  '0x50',
  '0o120',
  '0120',
  '0b11',
  '1_000',
  '+80',
  '-0',
  '0',
  '2147483648',
  '9223372036854775807',
  '9223372036854775808',
  '18446744073709551616',
  '1e400',
  '.inf',
  '-.inf',
  '.nan',
  '12345678901234567890.5',
  'yes',
  'no',
  'on',
  'off',
  'y',
  'n',
  'Yes',
  'TRUE',
  'True',
  'true',
  'false',
  '"true"',
  '"80"',
  "'80'",
  '!!str 80',
  '!!int "80"',
  '!!float 80',
  '!!bool "true"',
  '!!binary YQ==',
  '2001-01-01',
  '2001-01-01T00:00:00Z',
  '12:30:45',
  '1:20',
  '80 # a note',
  '[]',
  '{}',
  '[80]',
  '{a: b}',
  '[a, b]',
  '|\n  80',
  '>-\n  80',
  '&a 80',
  '!own 80',
  '?',
  '-',
  '=',
  '<<',
  '80\t',
  '"\\x41"',
  '"a\\\n  b"',
  "''",
];

let plane: ControlPlane;
beforeAll(async () => {
  plane = await startControlPlane();
  for (const object of [...namespaces, ...classes]) expectOk(await plane.client.create(object));
});
afterAll(async () => plane.stop());

it('text is read and judged as the newest server reads and judges it', async () => {
  const { seed, cases } = settings(600);
  const objects = bases().filter(({ apiVersion }) => !apiVersion.startsWith('gateway.'));
  const schemas = builtInSchemas(NEWEST);
  const judge = oracle(plane.client);
  const wrong: string[] = [];
  let refused = 0;
  await eachOf(cases, async (number) => {
    const random = new Random(seed, number);
    const object = random.pick(objects);
    if (object === undefined) throw new Error('there are no bases');
    const place =
      random.pick(leavesOf(object).filter((keys) => keys.length > 1 && pointer(keys) !== '/metadata/namespace')) ?? [];
    const written = random.pick(WRITTEN) ?? '';
    const marked = stringify(withValue(object, place, HERE));
    const indent = / *(?=[^\n]*the-value-goes-here)/.exec(marked)?.[0] ?? '';
    const text = marked.replace(HERE, () => written.replaceAll('\n', `\n${indent}`));
    const server = await judge(object, { text });
    const file = readManifests('case.yaml', Buffer.from(text));
    const { findings } = judgeFiles([file], { version: NEWEST, schemas, rules, off: {}, scopes: ['server'] });
    if (!server.accepted) refused++;
    if (server.accepted === (findings.length === 0) || isOfCluster(server)) return;
    const ours = findings.map(({ message }) => message).join('; ');
    wrong.push(
      `${object.kind} ${object.metadata.name} ${pointer(place)}: ${JSON.stringify(written)}: server: ${server.messages.join() || 'takes it'}; ours: ${ours || 'takes it'}`,
    );
  });
  say(`text: seed ${seed}: ${cases} cases, ${refused} refused, ${wrong.length} disagreements`);
  expect(wrong).toEqual([]);
}, 300_000);

/** The places of all values that hold no others. */
function leavesOf(value: unknown, keys: Keys = []): Keys[] {
  if (typeof value !== 'object' || value === null) return [keys];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]: [string | number, unknown]) => leavesOf(inner, [...keys, key]));
}
