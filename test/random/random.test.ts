import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { toYaml } from '../../src/manifests/yaml.js';
import { made, randomApps } from './app.js';
import { senseless } from './sense.js';

const { apps, speechless } = await randomApps();

it('there are words for every option', () => {
  expect([...speechless]).toEqual([]);
});

it('random options give findings that say something, or objects that every YAML parser reads back', () => {
  fc.assert(
    fc.property(apps, (app) => {
      const { findings, objects } = made(app);
      expect(findings.flatMap(senseless)).toEqual([]);
      for (const object of objects) {
        const text = toYaml(object);
        for (const version of ['1.1', '1.2'] as const) expect(parse(text, { version })).toEqual(plain(object));
      }
    }),
    { numRuns: 100 },
  );
}, 60_000);

/** What JSON keeps of an object: fields that are `undefined` are none. */
const plain = (object: unknown): unknown => JSON.parse(JSON.stringify(object));
