import { expect, it } from 'vitest';
import { optionOfField } from '../../../src/core/options/kubernetes-fields.js';
import type { OptionPath } from '../../../src/core/mistakes.js';
import { StatefulDB } from '../../../src/constructs/stateful-db.js';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { program } from '../../program.js';

it.each<[field: string, owner: OptionPath, known: string[], option: string[] | undefined]>([
  ['livenessProbe', [], ['image', 'health'], ['health', 'liveness']],
  ['livenessProbe', ['sidecars', 'proxy'], ['image', 'health'], ['health', 'liveness']],
  ['livenessProbe', ['health'], ['liveness', 'readiness'], ['liveness']],
  ['livenessProbe', [], ['size'], undefined],
  ['containerPort', [], ['ports'], ['ports']],
  ['containerPort', ['ports', 'http'], ['port', 'protocol'], ['port']],
  ['maxSurge', [], ['surge'], ['surge']],
  ['maxSurge', [], ['rollout'], ['rollout', 'surge']],
  ['toString', [], ['image'], undefined],
])('%s in %j', (field, owner, known, option) => {
  expect(optionOfField(field, owner, known)).toEqual(option);
});

it('a manifest written as options is led to them, and nothing is said twice', () => {
  const { findings } = program((map) => {
    new StatelessApp(map, 'api', {
      image: 'ghcr.io/acme/api:1.0.0',
      ports: { http: { containerPort: 80 } },
      readinessProbe: { httpGet: { path: '/' } },
      whatever: 1,
    } as never);
    new StatefulDB(map, 'db', { image: 'postgres:16.4', volumeClaimTemplates: [] } as never);
  });
  expect(findings).toMatchInlineSnapshot(`
    "options/unknown: there is no option "containerPort" in ports.http
      ports: { http: { «containerPort»: 80 } },
      help: what Kubernetes calls containerPort is said by port: …
    options/unknown: there is no option "readinessProbe"
      «readinessProbe»: { httpGet: { path: '/' } },
      help: what Kubernetes calls readinessProbe is said by health: { readiness: … }
    options/unknown: there is no option "whatever"
      «whatever»: 1,
      help: it has 76 options, such as image, command, args, workingDir, ports; docs/reference/fields.md of the package leads from each field of Kubernetes to its option
    options/unknown: there is no option "volumeClaimTemplates"
      new StatefulDB(map, 'db', { image: 'postgres:16.4', «volumeClaimTemplates»: [] } as never);
      help: what Kubernetes calls volumeClaimTemplates is said by storage: …"
  `);
});
