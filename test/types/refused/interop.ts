import type { Refused } from './refused.js';

export const interop: Refused = {
  given: `
import * as kplus from 'cdk8s-plus-33';
import type { Config, Secret, StatelessApp } from 'servicemap';
import { cdk8sPlus, configFrom, workloadFrom } from 'servicemap/cdk8s-plus';
declare const settings: Config<'LEVEL'>;
declare const login: Secret<'key'>;
declare const deployment: kplus.Deployment;
declare const service: kplus.Service;
const plus = cdk8sPlus(kplus);
`,
  rows: [
    {
      name: 'a selector of the pods of a Config, which makes none: it would match nothing',
      code: 'plus.pods(«settings»);',
      says: `in type 'Config<"LEVEL", never>' but required in type 'PodOwner'`,
    },
    {
      name: 'a backend of a name alone, which says no port and proves no Service: the route would lead nowhere',
      code: "plus.backend(«'api'»);",
      says: "Argument of type 'string' is not assignable",
    },
    {
      name: 'a Secret for a ConfigMap: the pod would wait for a ConfigMap that nobody makes',
      code: 'plus.configMap(«login»);',
      says: 'Argument of type \'Secret<"key">\' is not assignable',
    },
    {
      name: 'a module without what the adapter calls: it would fail somewhere inside the adapter',
      code: 'cdk8sPlus(«{ Pods: kplus.Pods }»);',
      says: 'is missing the following properties',
    },
    {
      name: 'a name alone for a ConfigMap, which says nothing of the keys it holds: only the construct does',
      code: "configFrom(«'settings'»);",
      says: "Argument of type 'string' is not assignable",
    },
    {
      name: 'a misspelt option: the workload would have no Service',
      code: 'workloadFrom(deployment, { «servce»: service });',
      says: "'servce' does not exist",
    },
  ],
};
