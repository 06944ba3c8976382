import { fileURLToPath } from 'node:url';
import { clusters } from './refused/clusters.js';
import { expectRefused } from './refused/expect-refused.js';
import { gitops } from './refused/gitops.js';
import { interop } from './refused/interop.js';
import { keys } from './refused/keys.js';
import { options } from './refused/options.js';
import { ports } from './refused/ports.js';
import { rules } from './refused/rules.js';
import { same } from './refused/same.js';
import { values } from './refused/values.js';

const tsconfig = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
const folder = fileURLToPath(new URL('./refused', import.meta.url));

expectRefused(tsconfig, folder, { clusters, gitops, interop, keys, options, ports, rules, same, values });
