import type { Refused } from './refused.js';

export const gitops: Refused = {
  given: `
import { App, GitOps } from 'servicemap';
const app = new App({ name: 'shop' });
const repository = 'https://github.com/acme/shop.git';
`,
  rows: [
    {
      name: 'a delivery without a controller: nothing would be delivered',
      code: "new GitOps(app, 'shop', «{ repository }»);",
      says: "Property 'flux' is missing in type '{ repository: string; }' but required in type 'FluxDelivery'",
    },
    {
      name: 'a misspelt option of Argo CD: it would be lost',
      code: "new GitOps(app, 'shop', { repository, argoCd: { «projekt»: 'shop' } });",
      says: "Did you mean to write 'project'?",
    },
    {
      name: 'a misspelt option of Flux: it would be lost',
      code: "new GitOps(app, 'shop', { repository, flux: { «intervall»: '1h' } });",
      says: "Did you mean to write 'interval'?",
    },
    {
      name: 'a misspelt option of both: all clusters would be delivered',
      code: "new GitOps(app, 'shop', { repository, argoCd: {}, «cluster»: ['prod'] });",
      says: "Did you mean to write 'clusters'?",
    },
    {
      name: 'a source of Flux for Argo CD, which knows addresses alone',
      code: "new GitOps(app, 'shop', «{ repository: { name: 'flux-system' }, argoCd: {} }»);",
      says: "Type '{ name: string; }' is not assignable to type 'string'",
    },
    {
      name: 'a cluster of Argo CD by neither name nor address: nobody would know where to',
      code: "new GitOps(app, 'shop', { repository, argoCd: { destinations: { «'prod/seoul'»: {} } } });",
      says: "Type '{}' is not assignable to type 'NamedDestination | ServerDestination'",
    },
    {
      name: 'what becomes of objects that left git in a word that nobody knows: they would be kept, or not',
      code: "new GitOps(app, 'shop', { repository, argoCd: {}, «whenRemoved»: 'orphan' });",
      says: 'Type \'"orphan"\' is not assignable',
    },
  ],
};
