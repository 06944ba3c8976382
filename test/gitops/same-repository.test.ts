import { describe, expect, it } from 'vitest';
import { isSameRepository } from '../../src/gitops/same-repository.js';

const FORMS = [
  'https://github.com/acme/shop.git',
  'https://github.com/acme/shop',
  'https://GitHub.com/Acme/shop/',
  'https://token@github.com/acme/shop.git',
  'http://github.com/acme/shop',
  'ssh://git@github.com/acme/shop.git',
  'ssh://git@github.com:22/acme/shop',
  'git://github.com/acme/shop',
  'git@github.com:acme/shop.git',
  'git@github.com:/acme/shop.git',
  'github.com:acme/shop',
];

describe('two addresses of a git repository', () => {
  it.each(FORMS.flatMap((one) => FORMS.map((other) => [one, other] as const)))('%s and %s are one', (one, other) => {
    expect(isSameRepository(one, other)).toBe(true);
  });

  it.each([
    'https://github.com/acme/shop-manifests.git',
    'https://gitlab.com/acme/shop.git',
    'https://github.com/other/shop.git',
    'git@github.com:shop.git',
    '/srv/git/acme/shop.git',
    'file:///acme/shop.git',
    'oci://github.com/acme/shop',
    '../shop',
    'C:\\git\\shop',
    '',
  ])('%s is another one', (other) => {
    for (const one of FORMS) expect(isSameRepository(one, other)).toBe(false);
    expect(isSameRepository(other, FORMS[0] as string)).toBe(false);
  });

  it('are not the same for that neither is one', () => {
    expect(isSameRepository('', '')).toBe(false);
    expect(isSameRepository('/srv/git/shop', '/srv/git/shop')).toBe(false);
  });
});
