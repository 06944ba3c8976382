import { expect, it } from 'vitest';
import { namedObjects } from '../../../../src/validation/rules/pod/named-objects.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(namedObjects);

it.each([
  [{ nodeName: 'Node' }, ['/spec/nodeName']],
  [{ priorityClassName: 'a_b' }, ['/spec/priorityClassName']],
  [{ runtimeClassName: '' }, ['/spec/runtimeClassName']],
  [{ serviceAccount: 'A' }, ['/spec/serviceAccount']],
  [{ serviceAccount: 'A', serviceAccountName: 'a' }, []],
  [{ serviceAccountName: '', nodeName: '', priorityClassName: '' }, []],
  [{ nodeName: null, runtimeClassName: null }, []],
])('judges %j', (spec, places) => {
  expect(placesFound(namedObjects, podWith(spec))).toEqual(places);
});
