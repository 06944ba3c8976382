import type { Refused } from './refused.js';

export const clusters: Refused = {
  given: `
import { App } from 'servicemap';
const clusters = { local: {} };
`,
  rows: [
    {
      name: 'a misspelt option of an App: it would have no environments',
      code: 'new App({ «environmnts»: {} });',
      says: "'environmnts' does not exist in type 'AppOptions",
    },
    {
      name: 'a misspelt option of a cluster: another version would be judged',
      code: "new App({ environments: { dev: { clusters: { local: { «kubernets»: '1.34' } } } } });",
      says: "'kubernets' does not exist",
    },
    {
      name: 'a misspelt option for all clusters of an environment',
      code: "new App({ environments: { dev: { «kubernets»: '1.34', clusters } } });",
      says: "'kubernets' does not exist",
    },
    {
      name: 'true for what a cluster has: it has this one or that one, or none',
      code: 'new App({ cluster: { «gateway»: true } });',
      says: "Type 'true' is not assignable",
    },
    {
      name: 'a version that nobody knows: there is no schema to judge by',
      code: "new App({ cluster: { «kubernetes»: '1.99' } });",
      says: `Type '"1.99"' is not assignable to type`,
    },
    {
      name: 'a place that says neither namespace nor range: it would let everybody in',
      code: 'new App({ cluster: { ingress: { from: [«{}»] } } });',
      says: "Type '{}' is not assignable",
    },
    {
      name: 'an async callback: what it makes after its first await would be lost',
      code: 'new App({ environments: { dev: { clusters } } }).forEachCluster(async ({ name }) => «Promise.resolve(name)»);',
      says: "Type 'Promise<string>' is not assignable",
    },
  ],
};
