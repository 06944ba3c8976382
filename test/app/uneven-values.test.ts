import { describe, expect, it } from 'vitest';
import { unevenValues } from '../../src/app/uneven-values.js';
import { CallSite } from '../../src/core/provenance/call-site.js';

const clusters = { local: {} };
const messages = (file: string, values: Record<string, object | undefined>) => {
  const environments = Object.fromEntries(
    Object.entries(values).map(([name, one]) => [name, { values: one, clusters }]),
  );
  const site = CallSite.of({ stack: `Error\n    at /project/${file}:1:1` });
  return [...unevenValues(environments, site)].map(({ message }) => message);
};

describe('unevenValues', () => {
  const uneven = { dev: { domain: 'dev.example.com', size: 1 }, prod: { domain: 'example.com' }, none: undefined };

  it('names each key that an environment lacks, in JavaScript', () => {
    const expected = [
      'values of prod lack "size", which those of dev have',
      'values of none lack "domain", which those of dev have',
      'values of none lack "size", which those of dev have',
    ];
    expect(messages('src/main.js', uneven)).toEqual(expected);
    expect(messages('src/main.cjs', uneven)).toEqual(expected);
  });

  it('leaves TypeScript to its compiler', () => {
    expect(messages('src/main.ts', uneven)).toEqual([]);
  });

  it('takes undefined for said', () => {
    expect(messages('main.js', { dev: { size: 1 }, prod: { size: undefined } })).toEqual([]);
    expect(messages('main.js', { dev: undefined, prod: {} })).toEqual([]);
  });
});
