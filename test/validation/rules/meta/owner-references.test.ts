import { expect, it } from 'vitest';
import { ownerReferences } from '../../../../src/validation/rules/meta/owner-references.js';
import { withMetadata } from '../../meta-samples.js';
import { judgedBy, testRule } from '../../rule-tester.js';

testRule(ownerReferences);

const owner = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a', uid: 'f00d' };
const paths = (...owners: unknown[]) =>
  judgedBy(ownerReferences, withMetadata({ name: 'a', ownerReferences: owners })).map(({ path }) =>
    path.replace('/metadata/ownerReferences/', ''),
  );

it('wants all of an owner', () => {
  expect(paths(owner, { ...owner, uid: 'beef' })).toEqual([]);
  expect(paths(null)).toEqual(['0/apiVersion', '0/kind', '0/name', '0/uid']);
  expect(['a/b/c', 'a/', '/'].flatMap((apiVersion) => paths({ ...owner, apiVersion }))).toHaveLength(3);
});

it('takes no Event', () => {
  expect(paths({ ...owner, apiVersion: 'v1', kind: 'Event' })).toEqual(['0']);
  expect(paths({ ...owner, apiVersion: 'events.k8s.io/v1', kind: 'Event' })).toEqual([]);
});

it('takes one controller', () => {
  expect(paths({ ...owner, controller: true }, { ...owner, controller: false })).toEqual([]);
  expect(paths({ ...owner, controller: true }, { ...owner, controller: true })).toEqual(['1/controller']);
});
