import { fileURLToPath } from 'node:url';
import { NEWEST } from '../../../src/kubernetes/versions.js';
import { examples } from './examples.js';
import { byCluster, filesIn } from './objects.js';
import { objectsOf } from './programs.js';
import { describeAcceptance, type Sources } from './suite.js';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

const documented: Sources = Object.fromEntries(
  examples.map(({ name, module }) => [name, async () => objectsOf(async () => import(module))]),
);

describeAcceptance(NEWEST, 'native', { 'dist/': async () => byCluster(filesIn(dist)), ...documented });
