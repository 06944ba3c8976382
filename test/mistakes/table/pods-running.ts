import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import type { MistakeRow } from './row.js';

const image = 'ghcr.io/acme/tool:1.0.0';

/** Mistakes in what containers need and how they are run. */
export const podsRunningMistakes: readonly MistakeRow[] = [
  {
    name: 'an amount below nothing',
    make: (map) => new StatelessApp(map, 'api', { image, resources: { cpu: '-1' } }),
    ruleId: 'options/invalid',
    at: "cpu: «'-1'»",
    message: 'must be a Kubernetes quantity',
    help: 'write it like',
  },
  {
    name: 'half a huge page',
    make: (map) => new StatelessApp(map, 'api', { image, resources: { cpu: '1', hugepages: { '2Mi': '3Mi' } } }),
    ruleId: 'resources/hugepages',
    at: "'2Mi': «'3Mi'»",
    message: '3Mi is no whole number of pages of 2Mi',
    help: 'write a multiple of 2Mi',
  },
  {
    name: 'huge pages alone',
    make: (map) => new StatelessApp(map, 'api', { image, resources: { hugepages: { '2Mi': '4Mi' } } }),
    ruleId: 'resources/hugepages',
    at: '«hugepages»: {',
    message: 'huge pages need CPU or memory beside them',
    help: 'add cpu',
  },
  {
    name: 'a device without a domain',
    make: (map) => new StatelessApp(map, 'api', { image, resources: { extended: { gpu: 1 } } }),
    ruleId: 'options/invalid',
    at: 'extended: { «gpu»',
    message: '"gpu" is no resource of devices',
    help: 'nvidia.com/gpu',
  },
  {
    name: 'half a device',
    make: (map) => new StatelessApp(map, 'api', { image, resources: { extended: { 'nvidia.com/gpu': 0.5 } } }),
    ruleId: 'options/invalid',
    at: "'nvidia.com/gpu': «0.5»",
    message: 'must be a whole number (got 0.5)',
  },
  {
    name: 'a claim that the workload does not have',
    make: (map) => new StatelessApp(map, 'api', { image, resources: { claims: ['gpu'] } }),
    ruleId: 'resources/claim',
    at: "claims: [«'gpu'»]",
    message: 'the workload has no resource claim "gpu"',
    help: 'add resourceClaims',
  },
  {
    name: 'containers that need more than their pod',
    make: (map) => new StatelessApp(map, 'api', { image, podResources: { cpu: '1' }, resources: { cpu: '2' } }),
    ruleId: 'resources/pod',
    at: "podResources: { cpu: «'1'»",
    message: "the containers request 2 of cpu together, more than the pod's 1",
    help: 'say at least 2',
  },
  {
    name: 'a pod as a whole for an old cluster',
    make: (map) => new StatelessApp(map, 'api', { image, podResources: { cpu: '1' } }),
    within: { cluster: { kubernetes: '1.33' } },
    ruleId: 'version/feature',
    at: '«podResources»: {',
    message: 'Kubernetes 1.33 has no resources of a pod as a whole',
    help: '1.34',
  },
  {
    name: 'a terminal without input',
    make: (map) => new StatelessApp(map, 'api', { image, tty: true }),
    ruleId: 'options/conflict',
    at: 'tty: «true»',
    message: 'a terminal needs input',
    help: 'add stdin: true',
  },
  {
    name: 'a sidecar that is not started again',
    make: (map) =>
      new StatelessApp(map, 'api', { image, sidecars: { proxy: { image, restart: { policy: 'Never' } } } }),
    ruleId: 'options/conflict',
    at: "policy: «'Never'»",
    message: 'a sidecar is always started again',
    help: 'put it into containers',
  },
  {
    name: 'an init container that never ends',
    make: (map) => new StatelessApp(map, 'api', { image, init: { wait: { image, restart: { policy: 'Always' } } } }),
    ruleId: 'options/conflict',
    at: "policy: «'Always'»",
    message: 'never ends, so the others would never start',
    help: 'put it into sidecars',
  },
  {
    name: 'restart rules without a policy',
    make: (map) => new StatelessApp(map, 'api', { image, restart: { rules: [] } as never }),
    ruleId: 'options/missing',
    at: 'restart: «{ rules: [] } as never»',
    message: 'option "restart.policy" is missing',
    help: 'add policy: …',
  },
  {
    name: 'an exit code that no process has',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        restart: { policy: 'Never', rules: [{ action: 'Restart', exitCodes: { operator: 'In', values: [256] } }] },
      }),
    ruleId: 'options/invalid',
    at: 'values: [«256»]',
    message: 'must be at most 255 (got 256)',
  },
  {
    name: 'a sidecar behind a container that is not there',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        init: { prepare: { image } },
        sidecars: { proxy: { image, after: 'prepar' } },
      }),
    ruleId: 'pod/sidecar-after',
    at: "after: «'prepar'»",
    message: 'there is no init container "prepar"',
    help: 'did you mean "prepare"?',
  },
  {
    name: 'a liveness check with two successes',
    make: (map) =>
      new StatelessApp(map, 'api', { image, health: { liveness: { exec: ['true'], successThreshold: 2 } } }),
    ruleId: 'pod/probe-outcome',
    at: 'successThreshold: «2»',
    message: 'a liveness check counts one success',
    help: 'put it into readiness',
  },
  {
    name: 'a readiness check that ends a container',
    make: (map) =>
      new StatelessApp(map, 'api', {
        image,
        health: { readiness: { exec: ['true'], terminationGracePeriodSeconds: 2 } },
      }),
    ruleId: 'pod/probe-outcome',
    at: 'terminationGracePeriodSeconds: «2»',
    message: 'a readiness check ends no container',
    help: 'put it into liveness',
  },
  {
    name: 'a health check of another host',
    make: (map) => new StatelessApp(map, 'api', { image, health: { tcp: 80, host: 'example.com' } }),
    ruleId: 'pod/security-level',
    at: "host: «'example.com'»",
    message: 'a health check of another host needs Pod Security level privileged',
    help: 'podSecurity',
  },
  {
    name: 'a header that is no name',
    make: (map) =>
      new StatelessApp(map, 'api', { image, health: { http: '/', port: 80, headers: { 'X Health': 'a' } } }),
    ruleId: 'options/invalid',
    at: "«'X Health'»: 'a'",
    message: "must be letters, digits and '-'",
    help: 'X-Health',
  },
  {
    name: 'two containers of one name',
    make: (map) => new StatelessApp(map, 'api', { image, containers: { api: { image } } }),
    ruleId: 'pod/container-name',
    at: 'containers: { «api»',
    message: 'two containers of the pod are called "api"',
    help: 'another name',
  },
  {
    name: 'a readiness gate that is no condition',
    make: (map) => new StatelessApp(map, 'api', { image, readinessGates: ['is it?'] }),
    ruleId: 'options/invalid',
    at: "readinessGates: [«'is it?'»]",
    message: 'has white space',
    help: 'use letters',
  },
];
