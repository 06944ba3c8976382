import { ApiObject } from 'cdk8s';
import { Component } from '../../../src/constructs/component.js';
import { StatefulDB } from '../../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/api:1.0.0';
const storage = { size: '1Gi', mountPath: '/data' };
const certificate = { apiVersion: 'cert-manager.io/v1', kind: 'Certificate', metadata: { name: 'web' }, spec: {} };

/** Mistakes with patches of a map, and with single pods and their Service. */
export const patchMistakes: readonly MistakeRow[] = [
  {
    name: 'a patch of a kind that is not there',
    make: (map) => map.patch({ kind: 'Certificate' }, [{ op: 'remove', path: '/spec' }]),
    ruleId: 'patch/no-object',
    at: "map.patch(«{ kind: 'Certificate' }»",
    message: 'shop (ServiceMap) has no Certificate, so there is nothing to patch',
    help: 'there are Namespace, NetworkPolicy',
  },
  {
    name: 'a patch of a kind that is misspelt',
    make: (map) => map.patch({ kind: 'NetworkPolcy' }, [{ op: 'remove', path: '/spec' }]),
    ruleId: 'patch/no-object',
    at: "map.patch(«{ kind: 'NetworkPolcy' }»",
    message: 'shop (ServiceMap) has no NetworkPolcy, so there is nothing to patch',
    help: 'did you mean "NetworkPolicy"?',
  },
  {
    name: 'a patch of a name that is misspelt',
    make: (map) => map.patch({ kind: 'NetworkPolicy', name: 'default-dny' }, [{ op: 'remove', path: '/spec' }]),
    ruleId: 'patch/no-object',
    at: "map.patch(«{ kind: 'NetworkPolicy', name: 'default-dny' }»",
    message: 'shop (ServiceMap) has no NetworkPolicy "default-dny"',
    help: 'did you mean "default-deny"?',
  },
  {
    name: 'a patch of another version',
    make: (map) => {
      new ApiObject(map, 'web', certificate);
      map.patch({ kind: 'Certificate', apiVersion: 'cert-manager.io/v1beta1' }, [{ op: 'remove', path: '/spec' }]);
    },
    ruleId: 'patch/no-object',
    at: "map.patch(«{ kind: 'Certificate', apiVersion: 'cert-manager.io/v1beta1' }»",
    message: 'shop (ServiceMap) has no Certificate of cert-manager.io/v1beta1',
    help: 'did you mean "cert-manager.io/v1"?',
  },
  {
    name: 'a patch of what stands outside the Component',
    make: (map) => {
      new StatelessApp(map, 'api', { image });
      new Component(map, 'part').patch({ kind: 'Deployment' }, [{ op: 'remove', path: '/spec/strategy' }]);
    },
    ruleId: 'patch/no-object',
    at: "patch(«{ kind: 'Deployment' }»",
    message: 'shop/part (Component) has no Deployment',
    help: 'there are no objects',
  },
  {
    name: 'a patch of an object of another library that matches nothing',
    make: (map) => {
      new ApiObject(map, 'web', certificate);
      map.patch({ kind: 'Certificate' }, [{ op: 'replace', path: '/spec/duration', value: '2160h' }]);
    },
    ruleId: 'patch/no-effect',
    at: "«[{ op: 'replace', path: '/spec/duration', value: '2160h' }]»",
    message: 'matches nothing: there is no "duration" there (Certificate web)',
    help: 'correct its path or value, or drop it',
  },
  {
    name: 'a patch of a map that changes nothing',
    make: (map) => {
      new StatelessApp(map, 'api', { image });
      map.patch({ kind: 'Deployment' }, [{ op: 'replace', path: '/spec/replicas', value: 1 }]);
    },
    ruleId: 'patch/no-effect',
    at: "«[{ op: 'replace', path: '/spec/replicas', value: 1 }]»",
    message: 'changes nothing: the value is that already (Deployment api)',
    help: 'correct its path or value, or drop it',
  },
  {
    name: 'a patch of a map without operations',
    make: (map) => map.patch({ kind: 'Namespace' }, []),
    ruleId: 'options/invalid',
    at: "map.patch({ kind: 'Namespace' }, «[]»)",
    message: 'must not be empty',
  },
  {
    name: 'a patch of a map with a path that is none',
    make: (map) => map.patch({ kind: 'Namespace' }, [{ op: 'remove', path: 'metadata/labels' }]),
    ruleId: 'options/invalid',
    at: "path: «'metadata/labels'»",
    message: 'must begin with \'/\' (got "metadata/labels")',
    help: "write it like '/spec/replicas'",
  },
  {
    name: 'a patch of a map with a target that has an unknown key',
    make: (map) => map.patch({ kind: 'Namespace', nam: 'shop' } as never, [{ op: 'remove', path: '/metadata/labels' }]),
    ruleId: 'options/unknown',
    at: "map.patch({ kind: 'Namespace', «nam»: 'shop' }",
    message: 'there is no option "nam"',
    help: 'did you mean "name"?',
  },
  {
    name: 'a patch of a map with a value that YAML has no form for',
    make: (map) => map.patch({ kind: 'Namespace' }, [{ op: 'add', path: '/metadata/odd', value: () => 1 }]),
    ruleId: 'options/invalid',
    at: 'value: «() => 1»',
    message: 'YAML has no form for a function',
  },
  {
    name: 'a pod that a StatefulDB has not',
    make: (map) => {
      const db = new StatefulDB(map, 'db', { image, storage, replicas: 3, ports: { sql: 5432 } });
      new StatelessApp(map, 'api', { image, env: { PRIMARY: db.pod(3).host } });
    },
    ruleId: 'reference/pod',
    at: 'db.pod(«3»).host',
    message: 'shop/db has no pod 3',
    help: 'its pods are db-0 to db-2',
  },
  {
    name: 'a pod of a StatefulDB without pods',
    make: (map) => {
      const db = new StatefulDB(map, 'db', { image, storage, replicas: 0, ports: { sql: 5432 } });
      new StatelessApp(map, 'api', { image, env: { PRIMARY: db.pod(0).host } });
    },
    ruleId: 'reference/pod',
    at: 'db.pod(«0»).host',
    message: 'shop/db has no pod 0',
    help: 'give it replicas',
  },
  {
    name: 'a host of a pod with several ports',
    make: (map) => {
      const db = new StatefulDB(map, 'db', { image, storage, ports: { sql: 5432, admin: 8080 } });
      new StatelessApp(map, 'api', { image, env: { PRIMARY: db.pod(0).host } });
    },
    ruleId: 'reference/port',
    at: 'env: { PRIMARY: «db.pod(0).host» }',
    message: 'shop/db has several ports (sql, admin), so "host" does not say which is used',
    help: 'write .ports.sql.host or .ports.admin.host',
  },
  {
    name: 'a governing Service whose name is none',
    make: (map) => new StatefulDB(map, 'db', { image, storage, governing: { name: 'Ring_1' } }),
    ruleId: 'options/invalid',
    at: "governing: { name: «'Ring_1'» }",
    message: 'governing.name:',
    help: 'use lower-case letters, digits',
  },
  {
    name: "a governing Service with the name of the clients' Service",
    make: (map) => new StatefulDB(map, 'db', { image, storage, ports: { sql: 5432 }, governing: { name: 'db' } }),
    ruleId: 'service/governing',
    at: "governing: { name: «'db'» }",
    message: 'the Service "db" is the one for clients',
    help: 'say service: false',
  },
  {
    name: 'a governing Service with a label of ours',
    make: (map) =>
      new StatefulDB(map, 'db', { image, storage, governing: { labels: { 'app.kubernetes.io/name': 'x' } } }),
    ruleId: 'options/invalid',
    at: "governing: { labels: { «'app.kubernetes.io/name'»: 'x' } }",
    message: 'is written by servicemap',
    help: 'use a label of your own',
  },
];
