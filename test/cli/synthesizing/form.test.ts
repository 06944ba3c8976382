import { expect, it } from 'vitest';
import { formOf } from '../../../src/cli/synthesizing/form.js';

it.each([
  [{}, { layout: 'object', format: 'yaml' }],
  [
    { layout: 'map', out: 'x', check: true, json: true },
    { layout: 'map', format: 'yaml' },
  ],
  [{ layout: 'stream' }, { layout: 'stream', format: 'yaml' }],
  [
    { layout: 'stream', format: 'json' },
    { layout: 'stream', format: 'json' },
  ],
] as const)('%j asks for %j', (options, form) => {
  expect(formOf(options)).toEqual(form);
});

it.each([
  [{ format: 'json' }, '--format json goes with --layout stream alone'],
  [{ format: 'json', layout: 'map' }, '--format json goes with --layout stream alone'],
  [{ layout: 'stream', check: true }, '--check compares files'],
  [{ layout: 'stream', out: 'x' }, '--out names a folder'],
  [{ explain: true, check: true }, '--explain says what is in the objects and writes none'],
  [{ explain: true, layout: 'stream' }, '--explain says what is in the objects and writes none'],
  [{ explain: true, out: 'x' }, '--explain says what is in the objects and writes none'],
  [{ layout: 'stream', json: true }, '--json and --layout stream both want standard output'],
] as const)('%j contradicts itself', (options, message) => {
  expect(() => formOf(options)).toThrow(message);
});
