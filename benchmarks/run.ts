import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coldStart } from './cold-start.js';
import { hub } from './hub.js';
import { maps } from './maps.js';
import { parts } from './parts.js';
import { root } from './process.js';
import { machine, type Result, table } from './report.js';
import { validation } from './validation.js';

// npm run bench                        all of them; writes results.md
// npm run bench -- maps 1000 10000     one of them, with sizes of your own; writes nothing
const benches = { maps, parts, hub, validation, 'cold-start': coldStart };

// Fewer than three maps are no ring, and some of them would name themselves.
const FEWEST = 3;

const [name, ...rest] = process.argv.slice(2);
const sizes = rest.map(Number);
const chosen = Object.entries(benches).filter(([each]) => name === undefined || each === name);
if (chosen.length === 0) throw new Error(`no bench "${name}": there are ${Object.keys(benches).join(', ')}`);

if (sizes.some((size) => !Number.isInteger(size) || size < FEWEST)) {
  throw new Error(`sizes are whole numbers from ${FEWEST} on, not ${rest.join(' ')}`);
}

// So that folders are removed when somebody has had enough.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const results: Result[] = [];
for (const [, bench] of chosen) results.push(...(await bench(sizes)));
const text = `${table(results)}\n\nOn ${machine()}.\n`;
console.log(text);
if (name === undefined) {
  const head =
    '# What `npm run bench` measured last\n\nRatios are what counts: both sides of one ran in turn, in one go.\n';
  writeFileSync(join(root, 'benchmarks/results.md'), `${head}\n${text}`);
}
const missed = results.flatMap(({ figures }) => figures).filter(({ target }) => target?.met === false);
process.exitCode = missed.length > 0 ? 1 : 0;
