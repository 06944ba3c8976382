import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pretty } from '../../src/findings/pretty.js';
import { conflict, findings } from './sample.js';

const plain = { color: false };

it('has the shape that the design shows', () => {
  const entry = { ...conflict, severity: 'warning' as const, calledFrom: { file: 'src/main.ts', line: 12, column: 3 } };
  expect(pretty([conflict, entry, conflict], plain)).toBe(`\
error  pod/port-conflict  ports "http" and "metrics" both use 8080/TCP
  src/charts/shop.ts:31:37        Shop/api (StatelessApp), prod/seoul, prod/busan
   31 |       ports: { http: 8080, metrics: 8080 },
      |                                     ^^^^
  help: give one of them another number

warning  pod/port-conflict  ports "http" and "metrics" both use 8080/TCP
  src/charts/shop.ts:31:37        Shop/api (StatelessApp), prod/seoul, prod/busan
   31 |       ports: { http: 8080, metrics: 8080 },
      |                                     ^^^^
  called from src/main.ts:12:3
  help: give one of them another number

error  pod/port-conflict  ports "http" and "metrics" both use 8080/TCP
  src/charts/shop.ts:31:37        Shop/api (StatelessApp), prod/seoul, prod/busan
   31 |       ports: { http: 8080, metrics: 8080 },
      |                                     ^^^^
  help: give one of them another number

2 errors, 1 warning
`);
});

it('says no more than there is', () => {
  const { ruleId, severity } = conflict;
  expect(pretty([], plain)).toBe('');
  expect(pretty([{ ruleId, severity, message: 'm' }], plain)).toBe('error  pod/port-conflict  m\n\n1 error\n');
  const source = { file: 'a.ts', line: 1, column: 2, length: 3 };
  const warning = { ruleId: 'a/b', severity: 'warning' as const, message: 'm', source, clusters: [] };
  expect(pretty([warning, warning], plain)).toBe(
    'warning  a/b  m\n  a.ts:1:2\n\nwarning  a/b  m\n  a.ts:1:2\n\n2 warnings\n',
  );
  const unplaced = { ruleId: 'a/b', severity, message: 'm', subject: 's', clusters: ['c/d'] };
  expect(pretty([unplaced], plain)).toBe('error  a/b  m\n  s, c/d\n\n1 error\n');
});

it('a long location and a long line number keep their columns', () => {
  const source = { file: `${'long/'.repeat(8)}a.ts`, line: 1_234_567, column: 3, length: 2, text: 'abcd' };
  expect(
    pretty([{ ...conflict, source }], plain)
      .split('\n')
      .slice(1, 4),
  ).toEqual([
    `  ${'long/'.repeat(8)}a.ts:1234567:3  Shop/api (StatelessApp), prod/seoul, prod/busan`,
    '1234567 | abcd',
    '        |   ^^',
  ]);
});

it('lines stay lines, and nothing reaches the terminal raw', () => {
  const bad = 'a\n  b\u001b[2J\u0007\u202ec\u009b';
  const text = `x = "${bad.replace('\n', '')}"`;
  const source = { file: bad, line: 1, column: 1, length: 1, text };
  const said = { ruleId: bad, severity: 'error' as const, message: bad, help: bad, subject: bad, clusters: [bad] };
  const output = pretty([{ ...said, source, calledFrom: source }], plain);
  expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(output.split('\n')[0]).toBe('error  a b␛[2J␇\ufffdc\ufffd  a b␛[2J␇\ufffdc\ufffd');
  expect(output.split('\n')).toHaveLength(9);
});

describe('in colour', () => {
  it('says the same, whatever standard output is', () => {
    fc.assert(
      fc.property(findings, (some) => {
        const colored = pretty(some, { color: true });
        expect(stripVTControlCharacters(colored)).toBe(pretty(some, plain));
        expect(colored.includes('\u001b[31m')).toBe(some.some(({ severity }) => severity === 'error'));
        expect(colored.includes('\u001b[33m')).toBe(some.some(({ severity }) => severity === 'warning'));
      }),
    );
  });

  it('gives the caret the colour of the severity', () => {
    expect(pretty([conflict], { color: true })).toContain('\u001b[31m^^^^\u001b[39m');
    expect(pretty([{ ...conflict, severity: 'warning' }], { color: true })).toContain('\u001b[33m^^^^\u001b[39m');
  });
});
