import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';

/** Mistakes in the options that every program meets first. */
export const fieldsMistakes: readonly MistakeRow[] = [
  {
    name: 'a port number that is too large',
    make: (map) => new StatelessApp(map, 'api', { image, ports: { http: 80_800 } }),
    ruleId: 'options/invalid',
    at: 'ports: { http: «80_800» }',
    message: 'ports.http: must be at most 65535 (got 80800)',
  },
];
