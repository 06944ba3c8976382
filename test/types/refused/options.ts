import type { Refused } from './refused.js';

export const options: Refused = {
  given: `
import { ExposedService, NodeAgent, type ServiceMap, StatefulDB, StatelessApp, type StatelessAppOptions } from 'servicemap';
declare const map: ServiceMap;
const image = 'ghcr.io/acme/api:1.0.0';
`,
  rows: [
    {
      name: 'a misspelt option: the app would listen without a Service',
      code: "new StatelessApp(map, 'a', { image, «prots»: { http: 8080 } });",
      says: "Did you mean to write 'ports'?",
    },
    {
      name: 'a misspelt option in options of their own: it would be lost',
      code: 'export const options: StatelessAppOptions = { image, «replcas»: 2 };',
      says: "Did you mean to write 'replicas'?",
    },
    {
      name: 'a misspelt option inside a union, where compilers often let it pass: the app would not scale',
      code: "new StatelessApp(map, 'a', { image, replicas: { min: 1, «mx»: 2 } });",
      says: "'mx' does not exist in type 'ReplicaRange'",
    },
    {
      name: 'a misspelt option inside a union, in options of their own',
      code: 'export const options: StatelessAppOptions = { image, replicas: { min: 1, «mx»: 2 } };',
      says: "'mx' does not exist in type 'ReplicaRange'",
    },
    {
      name: 'a misspelt option in a union inside a record, however deep it stands',
      code: "new StatelessApp(map, 'a', { image, ports: { http: { «prt»: 8080 } } });",
      says: "'prt' does not exist",
    },
    {
      name: 'an app without an image: there is nothing to run',
      code: "new StatelessApp(map, 'a', «{ ports: { http: 8080 } }»);",
      says: "Property 'image' is missing",
    },
    {
      name: 'options of an app without an image',
      code: 'export const «options»: StatelessAppOptions = {};',
      says: "Property 'image' is missing",
    },
    {
      name: 'a patch of the Deployment of a NodeAgent, which makes a DaemonSet: it would change nothing',
      code: "new NodeAgent(map, 'a', { image, patches: { «Deployment»: [] } });",
      says: "'Deployment' does not exist",
    },
    {
      name: 'a database without storage: its data would die with the pod',
      code: "new StatefulDB(map, 'a', «{ image }»);",
      says: "Property 'storage' is missing",
    },
    {
      name: 'an exposed service that does not say how it is reached: nothing is opened by default',
      code: "new ExposedService(map, 'a', «{ target: new StatelessApp(map, 'b', { image }) }»);",
      says: "is not assignable to parameter of type 'ExposedServiceOptions",
    },
  ],
};
