import { expect, it } from 'vitest';
import { windows } from '../../../../src/validation/rules/security-context/windows.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(windows);

it.each([
  [{ runAsUserName: '' }, 1],
  [{ runAsUserName: 'DOMAIN\\user' }, 0],
  [{ gmsaCredentialSpec: '' }, 1],
  [{ gmsaCredentialSpec: 'a'.repeat(65_537) }, 1],
  [{ gmsaCredentialSpec: 'a'.repeat(65_536) }, 0],
  [{ gmsaCredentialSpecName: 'A' }, 1],
])('judges %j', (windowsOptions, faults) => {
  expect(placesFound(windows, podWith({}, { securityContext: { windowsOptions } }))).toHaveLength(faults);
});
