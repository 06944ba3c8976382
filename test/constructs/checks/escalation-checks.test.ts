import { expect, it } from 'vitest';
import { StatelessApp } from '../../../src/constructs/stateless-app.js';
import { program } from '../../program.js';

const image = 'ghcr.io/acme/api:1.0.0';

it('a privileged container that may not escalate is refused', () => {
  const { findings } = program(
    (map) => {
      new StatelessApp(map, 'both', {
        image,
        security: { privileged: true, allowPrivilegeEscalation: false },
      });
      new StatelessApp(map, 'side', {
        image,
        security: { allowPrivilegeEscalation: false },
        sidecars: {
          inherits: { image, security: { privileged: true } },
          own: { image, security: { privileged: true, allowPrivilegeEscalation: false } },
          fine: { image, security: { privileged: true, allowPrivilegeEscalation: true } },
        },
      });
      new StatelessApp(map, 'fine', { image, security: { privileged: true } });
    },
    { podSecurity: 'privileged' },
  );
  expect(findings).toMatchInlineSnapshot(`
    "pod/escalation: container "both" is privileged, so it can't be kept from escalating
      security: { privileged: true, allowPrivilegeEscalation: «false» },
      help: drop one of privileged: true and allowPrivilegeEscalation: false
    pod/escalation: container "inherits" is privileged, so it can't be kept from escalating
      security: { allowPrivilegeEscalation: «false» },
      help: drop one of privileged: true and allowPrivilegeEscalation: false
    pod/escalation: container "own" is privileged, so it can't be kept from escalating
      own: { image, security: { privileged: true, allowPrivilegeEscalation: «false» } },
      help: drop one of privileged: true and allowPrivilegeEscalation: false"
  `);
});
