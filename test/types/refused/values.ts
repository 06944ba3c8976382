import type { Refused } from './refused.js';

export const values: Refused = {
  given: `
import { App } from 'servicemap';
const clusters = { local: {} };
interface ShopValues {
  domain: string;
  replicas?: number;
}
declare const shopValues: ShopValues;
const store = { city: 'Seoul' };
const shop = new App({
  environments: {
    dev: { values: { domain: 'dev.example.com', store: undefined }, clusters },
    edge: { values: { domain: 'edge.example.com' }, clusters: { seoul: { values: { store } } } },
  },
});
`,
  rows: [
    {
      name: 'a value that no environment has: it would render as undefined',
      code: 'shop.forEachCluster((_cluster, values) => void values.«domian»);',
      says: "Property 'domian' does not exist on type",
    },
    {
      name: 'taking for sure what a type of the user leaves open: an environment may leave it out',
      code: `
new App({ environments: { dev: { values: shopValues, clusters } } }).forEachCluster((_cluster, { replicas }) => {
  const «sure»: number = replicas;
});`,
      says: "Type 'number | undefined' is not assignable to type 'number'",
    },
    {
      name: 'taking for sure what one environment says is undefined',
      code: `
shop.forEachCluster((_cluster, values) => {
  const «sure»: typeof store = values.store;
});`,
      says: "Type '{ city: string; } | undefined' is not assignable to type '{ city: string; }'",
    },
    {
      name: 'values that no environment has: they would throw in every cluster',
      code: 'new App({ environments: { dev: { clusters } } }).forEachCluster((_cluster, values) => void values.«domain»);',
      says: "Property 'domain' does not exist",
    },
    {
      name: 'values of an App without environments: it would throw',
      code: 'new App().forEachCluster((_cluster, values) => void values.«domain»);',
      says: "Property 'domain' does not exist",
    },
    {
      name: 'a value that one environment lacks: read there, it would be undefined',
      code: `
new App({
  environments: {
    dev: { values: { domain: 'dev.example.com', replicas: 1 }, clusters },
    prod: { «values»: { domain: 'example.com' }, clusters },
  },
});`,
      says: "Property 'replicas' is missing",
    },
    {
      name: 'an environment without values, where another has some: read there, they would throw',
      code: `
new App({
  environments: {
    dev: { values: { domain: 'dev.example.com' }, clusters },
    «prod»: { clusters },
  },
});`,
      says: "Property 'values' is missing",
    },
    {
      name: 'a value that one of the clusters lacks, and its environment as well',
      code: `
new App({
  environments: {
    prod: { «values»: { domain: 'example.com' }, clusters: { seoul: { values: { zone: 'a' } }, busan: {} } },
  },
});`,
      says: "Property 'zone' is missing",
    },
    {
      name: 'values that are no object: there is nothing to read from them',
      code: 'new App({ environments: { dev: { clusters: { local: { «values»: 5 } } } } });',
      says: "Type 'number' is not assignable",
    },
    {
      name: 'values for the cluster of an app without environments: nobody could read them',
      code: 'new App({ cluster: { «values»: {} } });',
      says: "'values' does not exist in type 'ClusterOptions'",
    },
  ],
};
