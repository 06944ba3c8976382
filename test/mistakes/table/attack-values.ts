import { Component } from '../../../src/constructs/component.js';
import { PriorityClass } from '../../../src/constructs/priority-class.js';
import { ServiceMap } from '../../../src/constructs/service-map.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { StorageClass } from '../../../src/constructs/storage-class.js';
import { Volume } from '../../../src/constructs/volume.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';
const ports = { http: 8080 };

// What a program without types, or with a cast, may hand over.
const nothing = undefined as unknown as string;

/** A list of options that holds itself. */
function ring(): object {
  const value: Record<string, unknown> = {};
  value['again'] = value;
  return value;
}

/** Ids that are none. */
const ids: readonly MistakeRow[] = [
  {
    name: 'a workload whose id is undefined',
    make: (map) => new StatelessApp(map, nothing, { image }),
    ruleId: 'meta/name',
    at: '«nothing»',
    message: 'the name is empty',
    help: 'use lower-case letters',
  },
  {
    name: 'a volume whose id is null',
    make: (map) => new Volume(map, null as unknown as string, { size: '1Gi' }),
    ruleId: 'meta/name',
    at: '«null as unknown as string»',
    message: 'the name is empty',
    help: 'use lower-case letters',
  },
  {
    name: 'a map without an id',
    make: (_, app) => new ServiceMap(app, ''),
    ruleId: 'meta/name',
    at: "«''»",
    message: 'the name is empty',
    help: 'use lower-case letters',
  },
  {
    name: 'a component whose id is undefined',
    make: (map) => new Component(map, nothing),
    ruleId: 'meta/name',
    at: '«nothing»',
    message: 'the name is empty',
    help: 'use lower-case letters',
  },
  {
    name: 'a class of the cluster whose id is undefined',
    make: (_, app) => new PriorityClass(app, nothing, { value: 1 }),
    ruleId: 'meta/name',
    at: '«nothing»',
    message: 'the name is empty',
    help: 'use lower-case letters',
  },
  {
    name: 'options in the place of the id',
    make: (map) => new StatelessApp(map, { image } as unknown as string, { image }),
    ruleId: 'meta/name',
    at: '«{ image } as unknown as string»',
    message: '"an object" has white space',
    help: 'use lower-case letters',
  },
];

/** Values that hold themselves. */
const rings: readonly MistakeRow[] = [
  {
    name: 'fields of the pod that hold themselves',
    make: (map) => new StatelessApp(map, 'api', { image, pod: ring() }),
    ruleId: 'options/invalid',
    at: 'pod: «ring()»',
    message: 'pod: holds itself at again',
  },
  {
    name: 'a variable that holds itself',
    make: (map) => new StatelessApp(map, 'api', { image, env: ring() as Record<string, string> }),
    ruleId: 'options/invalid',
    at: 'env: «ring() as Record<string, string>»',
    message: 'must be a text, a number, true or false, or a reference',
  },
  {
    name: 'a patch whose value holds itself',
    make: (map) => {
      const patches = { Deployment: [{ op: 'add' as const, path: '/spec/template/metadata', value: ring() }] };
      return new StatelessApp(map, 'api', { image, patches });
    },
    ruleId: 'options/invalid',
    at: 'value: «ring()»',
    message: 'YAML has no form for itself',
  },
];

/** Values that have the right type and that the API server refuses, rounds or wraps. */
const bounds: readonly MistakeRow[] = [
  {
    name: 'seconds between checks that the field has no room for',
    make: (map) => new StatelessApp(map, 'api', { image, ports, health: { http: '/', periodSeconds: 1e10 } }),
    ruleId: 'options/invalid',
    at: 'periodSeconds: «1e10»',
    message: 'health.periodSeconds: must be at most 2147483647 (got 10000000000)',
  },
  {
    name: 'seconds before a check that the field has no room for',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        ports,
        health: { readiness: { http: '/', initialDelaySeconds: 3e9 } },
      }),
    ruleId: 'options/invalid',
    at: 'initialDelaySeconds: «3e9»',
    message: 'must be at most 2147483647',
  },
  {
    name: 'an unevenness that the field has no room for',
    make: (map) => new StatelessApp(map, 'api', { image, spread: [{ topologyKey: 'zone', maxSkew: 3e9 }] }),
    ruleId: 'options/invalid',
    at: 'maxSkew: «3e9»',
    message: 'spread[0].maxSkew: must be at most 2147483647',
  },
  {
    name: 'CPU that the server would round up',
    make: (map) => new StatelessApp(map, 'api', { image, resources: { cpu: '0.5m' } }),
    ruleId: 'options/invalid',
    at: "cpu: «'0.5m'»",
    message: 'must be whole thousandths of a core',
    help: "write it like '1m' or '250m'",
  },
  {
    name: 'an argument that was computed from nothing',
    make: (map) => new StatelessApp(map, 'api', { image, args: ['--workers', NaN] }),
    ruleId: 'options/invalid',
    at: '«NaN»',
    message: 'args[1]: must be a number that can be written (got NaN)',
    help: 'look at what it was computed from',
  },
  {
    name: 'a folder to start in that is relative',
    make: (map) => new StatelessApp(map, 'api', { image, workingDir: 'app' }),
    ruleId: 'options/invalid',
    at: "workingDir: «'app'»",
    message: 'must be an absolute path',
    help: "write it like '/app'",
  },
  {
    name: 'a header of a hook that is none',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        ports,
        lifecycle: { preStop: { http: '/drain', headers: { 'X Reason:': 'end' } } },
      }),
    ruleId: 'options/invalid',
    at: "«'X Reason:'»: 'end'",
    message: "must be letters, digits and '-'",
    help: "write it like 'X-Health'",
  },
  {
    name: 'places of volumes that name no label',
    make: (_, app) => new StorageClass(app, 'fast', { provisioner: 'rbd.csi.ceph.com', allowedTopologies: [{}] }),
    ruleId: 'options/invalid',
    at: 'allowedTopologies: [«{}»]',
    message: 'names no label of nodes',
    help: 'or drop it',
  },
];

export const attackValueMistakes: readonly MistakeRow[] = [...ids, ...rings, ...bounds];
