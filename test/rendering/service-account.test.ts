import { expect, it } from 'vitest';
import { identityOf, renderServiceAccount } from '../../src/rendering/service-account.js';

it.each([
  [undefined, false, undefined, false],
  [undefined, true, 'api', true],
  [true, false, 'api', false],
  [true, true, 'api', true],
  [false, false, undefined, false],
  ['theirs', false, 'theirs', false],
  ['theirs', true, 'theirs', true],
  [{ name: 'own' }, true, 'own', true],
  [{ automount: false }, true, 'api', false],
  [{ automount: true }, false, 'api', true],
] as const)('serviceAccount: %o, with permissions: %s', (account, permitted, name, automount) => {
  expect(identityOf('api', account, permitted)).toMatchObject({ name, automount });
});

it('its token is mounted by those only who say so', () => {
  expect(renderServiceAccount({})).toEqual({ automountServiceAccountToken: false });
  expect(renderServiceAccount({ imagePullSecrets: ['login'], automount: true })).toEqual({
    automountServiceAccountToken: true,
    imagePullSecrets: [{ name: 'login' }],
  });
});
