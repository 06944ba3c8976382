import { expect, it } from 'vitest';
import { DROPPED_FIELDS } from '../../../../src/kubernetes/dropped-fields.js';
import { KUBERNETES_VERSIONS, type KubernetesVersion, type FeatureGate } from '../../../../src/kubernetes/versions.js';
import { builtInSchemas } from '../../../../src/schemas/built-in.js';
import { builtInType } from '../../../../src/schemas/pack.js';
import type { TypedNode } from '../../../../src/schemas/typed/node.js';
import { droppedField } from '../../../../src/validation/rules/schema/dropped-field.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(droppedField, { schemas: builtInSchemas('1.36') });

function places(spec: string, version: KubernetesVersion, featureGates: readonly FeatureGate[] = []): string[] {
  const schemas = builtInSchemas(version, { featureGates });
  return judgedBy(droppedField, `{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: ${spec}}`, {
    version,
    schemas,
  }).map(({ path }) => path);
}

it('goes by the version', () => {
  expect(places('{hostUsers: false}', '1.32')).toEqual(['/spec/hostUsers']);
  expect(places('{hostUsers: false}', '1.33')).toEqual([]);
  expect(places('{hostUsers: true}', '1.32')).toEqual([]);
});

it('goes by the feature gates that are on', () => {
  const spec = '{containers: [{name: a, lifecycle: {stopSignal: SIGUSR1}}]}';
  expect(places(spec, '1.36', ['ContainerStopSignals'])).toEqual([]);
});

it('goes by where a container is', () => {
  const both = '{initContainers: [{name: a, restartPolicy: Always}], containers: [{name: b, restartPolicy: Always}]}';
  expect(places(both, '1.28')).toEqual(['/spec/initContainers/0/restartPolicy', '/spec/containers/0/restartPolicy']);
  expect(places(both, '1.34')).toEqual(['/spec/containers/0/restartPolicy']);
  expect(places(both, '1.36')).toEqual([]);
});

it('every field that is dropped is one that some version knows', () => {
  const known = new Set<string>();
  const seen = new Set<TypedNode>();
  const visit = (node: TypedNode): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const [field, below] of node.fields) {
      known.add(`${node.name}.${field}`);
      visit(below);
    }
    if (node.form === 'list' || node.form === 'map') visit(node.item);
  };
  const kinds =
    'v1 Pod,v1 Service,v1 PersistentVolume,apps/v1 StatefulSet,batch/v1 Job,autoscaling/v2 HorizontalPodAutoscaler,discovery.k8s.io/v1 EndpointSlice';
  for (const version of KUBERNETES_VERSIONS)
    for (const kind of kinds.split(',')) visit(builtInType(version, kind) as TypedNode);
  expect(DROPPED_FIELDS.map(({ type, field }) => `${type}.${field}`).filter((id) => !known.has(id))).toEqual([]);
});
