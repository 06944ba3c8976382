import { expect, it } from 'vitest';
import { scopes } from '../../../../src/validation/rules/resource-quota/scopes.js';
import { judgedBy, testRule } from '../../rule-tester.js';
import { sample } from '../../sample-objects.js';

testRule(scopes);

const count = (wanted: string[], ...resources: string[]) =>
  judgedBy(
    scopes,
    sample('ResourceQuota', { scopes: wanted, hard: Object.fromEntries(resources.map((name) => [name, 1])) }),
  ).length;

it.each([
  [['BestEffort', 'NotBestEffort'], [], 1],
  [['Terminating', 'Terminating'], ['pods'], 0],
  [['BestEffort'], ['cpu'], 1],
  [['PriorityClass'], ['cpu', 'nvidia.com/gpu', 'count/pods'], 0],
  [['PriorityClass'], ['ephemeral-storage'], 1],
  [['VolumeAttributesClass'], ['requests.storage', 'persistentvolumeclaims'], 0],
])('%j of %j: %i', (wanted, resources, found) => {
  expect(count(wanted, ...resources)).toBe(found);
});
