import { expect, it } from 'vitest';
import { isAboutKey } from '../../src/validation/about-key.js';
import { rules } from '../../src/validation/rules/index.js';

it('only what finds fault with a field being there shows its name', () => {
  expect(rules.filter(isAboutKey).map(({ id }) => id)).toEqual(['schema/dropped-field', 'schema/unknown-field']);
});
