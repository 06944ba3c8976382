import { ApiObject } from 'cdk8s';
import { App } from 'servicemap';
import { builtInSchemas, type Manifest, rules, validate } from 'servicemap/validation';
import { NEWEST } from '../../src/kubernetes/versions.js';
import { toYaml } from '../../src/manifests/yaml.js';
import { write } from '../../src/output/write.js';
import { size } from './size.js';
import { addTeams } from './team.js';

/** What each part takes by itself, in ms. */
export type Parts = Readonly<Record<string, number>>;

const parts: Record<string, number> = {};

function timed<Result>(part: string, work: () => Result): Result {
  const start = performance.now();
  const result = work();
  parts[part] = performance.now() - start;
  return result;
}

const app = timed('constructing', () => {
  const made = new App({ name: 'maps' });
  addTeams(made, size());
  return made;
});
timed('what constructs find', () => app.findings());
const constructs = app.node.findAll().filter((each) => ApiObject.isApiObject(each));
const objects = timed('rendering', () => constructs.map((each) => each.toJson() as Manifest));
timed('validating', () => {
  const options = { version: NEWEST, schemas: builtInSchemas(NEWEST, { definitions: objects }), rules };
  if (validate(objects, options).some(({ severity }) => severity === 'error')) throw new Error('not valid');
});
timed('YAML', () => objects.map(toYaml));
// Not timed: it does once more what is measured above.
const { files } = app.synthesize();
timed('writing', () => write(process.argv[2] ?? 'dist', app.id, files));

console.log(JSON.stringify(parts));
