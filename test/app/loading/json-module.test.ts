import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonModule } from '../../../src/app/loading/json-module.js';

const load = async (source: string) =>
  (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`)) as Record<string, unknown>;

it('exports the value, and its keys by name', async () => {
  expect({
    ...(await load(jsonModule('\uFEFF{ "a": 1, "b-c": [2], "default": 3, "class": null }', 'data.json'))),
  }).toEqual({
    default: { a: 1, 'b-c': [2], default: 3, class: null },
    a: 1,
    'b-c': [2],
    class: null,
  });
  expect({ ...(await load(jsonModule('[1]', 'data.json'))) }).toEqual({ default: [1] });
});

it('exports any JSON', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), async (value) => {
      const text = JSON.stringify(value);
      expect((await load(jsonModule(text, 'data.json')))['default']).toEqual(JSON.parse(text));
    }),
  );
});

it('refuses what is no JSON', () => {
  expect(() => jsonModule('{', 'data.json')).toThrow(SyntaxError);
  expect(() => jsonModule('{', 'data.json')).toThrow(
    expect.objectContaining({ stack: expect.stringMatching(/^data.json:1:2\n/) as string }),
  );
});
