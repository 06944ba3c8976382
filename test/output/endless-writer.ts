// Writes two versions of an output in turns until it is killed: `node --import tsx endless-writer.ts <folder>`.
import { VERSIONS } from './versions.js';
import { write } from '../../src/output/write.js';

const folder = process.argv[2] ?? '';
write(folder, 'shop', VERSIONS[0]);
process.stdout.write('ready');
for (let turn = 1; ; turn += 1) write(folder, 'shop', VERSIONS[turn % 2 === 0 ? 0 : 1]);
