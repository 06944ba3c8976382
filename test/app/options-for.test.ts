import { expect, it } from 'vitest';
import { optionsFor } from '../../src/app/options-for.js';
import type { Manifest } from '../../src/manifests/manifest.js';
import { podShape } from '../../src/rendering/pod-options.js';

const deployment: Manifest = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'api' },
  spec: { template: { spec: { containers: [{ name: 'api', env: [{ name: 'A' }, { name: 'B' }] }] } } },
};
const pod = '/spec/template/spec';

it.each([
  [`${pod}/containers/0/image`, ['container', 'image'], ['image']],
  [`${pod}/containers/0/env/1/value`, ['container', 'env', '1', 'value'], ['env', 'B']],
  [`${pod}/containers/0/readinessProbe/httpGet`, ['container', 'readinessProbe', 'httpGet'], ['health']],
  [`${pod}/containers/0/resources/requests/cpu`, ['container', 'resources', 'requests', 'cpu'], ['resources']],
  [`${pod}/securityContext/runAsUser`, ['pod', 'securityContext', 'runAsUser'], ['security']],
  ['/metadata/annotations/a.b~1c', ['annotations', 'a.b/c']],
  ['/metadata/name', ['name']],
  ['/spec/replicas', ['replicas']],
  ['/data/a~1b', ['data', 'a/b']],
])('%s leads to what may have said it', (path, ...expected) => {
  const options = optionsFor(path, deployment);
  for (const option of expected) expect(options).toContainEqual(option);
});

it('names options that pods have', () => {
  const fields = ['volumeMounts', 'readinessProbe', 'startupProbe', 'securityContext'];
  const ofContainer = fields.map((field) => optionsFor(`${pod}/containers/0/${field}`, deployment).at(-1)?.[0]);
  const ofPod = [
    'securityContext',
    'initContainers',
    'imagePullSecrets',
    'topologySpreadConstraints',
    'volumes',
    'nodeSelector',
    'serviceAccountName',
  ].map((field) => optionsFor(`${pod}/${field}`, deployment).at(-1)?.[0]);
  for (const option of [...ofContainer, ...ofPod]) expect(Object.keys(podShape)).toContain(option);
});
