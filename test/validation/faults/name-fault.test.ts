import { expect, it } from 'vitest';
import { nameFault } from '../../../src/validation/faults/name-fault.js';

it('says what is wrong with a name, and a better one', () => {
  expect(nameFault('dns1123Label', 'api', '/n')).toBeUndefined();
  expect(nameFault('dns1123Label', 'My_Api', '/n')).toEqual({
    path: '/n',
    message: '"My_Api" has a capital letter and "_"',
    help: 'write "my-api"',
  });
});

it('says what a name is made of where nothing of it can stay', () => {
  expect(nameFault('dns1123Label', '', '/n')).toEqual({
    path: '/n',
    message: 'the name is empty',
    help: 'use lower-case letters, digits, and "-" between them',
  });
});
