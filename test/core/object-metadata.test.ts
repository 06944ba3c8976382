import { ApiObject, ApiObjectMetadataDefinition, Chart, Testing } from 'cdk8s';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ObjectMetadata } from '../../src/core/object-metadata.js';

const owner = { apiVersion: 'v1', kind: 'ConfigMap', name: 'owner', uid: '1' };
const values = fc.dictionary(fc.constantFrom('a', 'B', 'c', '10', '9'), fc.string(), { noNullPrototype: true });
const options = fc.record({
  name: fc.constant('api'),
  namespace: fc.option(fc.constant('shop'), { nil: undefined }),
  labels: fc.option(values, { nil: undefined }),
  annotations: fc.option(values, { nil: undefined }),
});

type Change = (metadata: ApiObjectMetadataDefinition) => void;
const changes = fc.array(
  fc.constantFrom<Change>(
    (metadata) => metadata.addLabel('a', 'new'),
    (metadata) => metadata.addAnnotation('z', 'new'),
    (metadata) => metadata.addFinalizers('acme.com/wait'),
    (metadata) => metadata.addOwnerReference(owner),
    (metadata) => metadata.add('generateName', 'api-'),
  ),
);

it('gives the same JSON as the metadata of cdk8s, whatever was added to it', () => {
  const apiObject = new ApiObject(new Chart(Testing.app(), 'chart'), 'object', { apiVersion: 'v1', kind: 'ConfigMap' });
  fc.assert(
    fc.property(options, changes, (given, made) => {
      const ours = new ObjectMetadata({ ...given, apiObject });
      const theirs = new ApiObjectMetadataDefinition({ ...given, apiObject });
      for (const change of made) for (const metadata of [ours, theirs]) change(metadata);
      expect(JSON.stringify(inOrder(ours.toJson()))).toBe(JSON.stringify(inOrder(theirs.toJson())));
    }),
  );
});

// The order within labels and annotations counts, that of the fields does not.
const inOrder = (metadata: unknown): unknown =>
  Object.fromEntries(Object.entries(metadata as object).toSorted(([a], [b]) => (a < b ? -1 : 1)));
