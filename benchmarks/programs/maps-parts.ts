import { ApiObject } from 'cdk8s';
import { App } from 'servicemap';
import { write } from '../../src/output/write.js';
import { size } from './size.js';
import { addTeams } from './team.js';

/** What synthesizing takes, part by part. */
export interface Parts {
  /** In ms. */
  readonly times: Readonly<Record<string, number>>;
  /** The most memory that the process ever held. */
  readonly megabytes: number;
}

const times: Record<string, number> = {};

function timed<Result>(part: string, work: () => Result): Result {
  const start = performance.now();
  const result = work();
  times[part] = performance.now() - start;
  return result;
}

const app = timed('constructing', () => {
  const made = new App({ name: 'maps' });
  addTeams(made, size());
  return made;
});
timed('findings', () => app.findings());
const objects = app.node.findAll().filter((each) => ApiObject.isApiObject(each));
timed('rendering to JSON', () => {
  for (const object of objects) object.toJson();
});
const { files } = timed('files', () => app.synthesize());
// synthesize() renders once more: what is left is YAML and layout.
times['files'] = (times['files'] ?? 0) - (times['rendering to JSON'] ?? 0);
timed('writing', () => write(process.argv[2] ?? 'dist', app.id, files));

const parts: Parts = { times, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) };
console.log(JSON.stringify(parts));
