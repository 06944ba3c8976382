// Writes the files of its standard input to the folder of its argument, as nobody, and prints the problems.
import { text } from 'node:stream/consumers';
import type { OutputFile } from '../../src/output/output-file.js';
import { write } from '../../src/output/write.js';
import { NOBODY } from './nobody.js';
import { problemsOf } from './problems.js';

const files = JSON.parse(await text(process.stdin)) as OutputFile[];
if (process.getuid?.() === 0) process.setuid?.(NOBODY);
process.stdout.write(JSON.stringify(problemsOf(() => write(process.argv[2] ?? '', 'shop', files))));
