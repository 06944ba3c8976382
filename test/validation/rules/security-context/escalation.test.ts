import { expect, it } from 'vitest';
import { escalation } from '../../../../src/validation/rules/security-context/escalation.js';
import { placesFound, podWith } from '../../pods.js';
import { testRule } from '../../rule-tester.js';

testRule(escalation);

it('reads the capability as it is written', () => {
  const found = (capability: string): string[] => {
    const securityContext = { allowPrivilegeEscalation: false, capabilities: { add: [capability] } };
    return placesFound(escalation, podWith({}, { securityContext }));
  };
  expect(found('CAP_SYS_ADMIN')).toHaveLength(1);
  expect(found('SYS_ADMIN')).toEqual([]);
});
