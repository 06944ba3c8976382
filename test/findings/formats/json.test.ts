import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { json } from '../../../src/findings/formats/json.js';
import { gather } from '../../../src/findings/gather.js';
import { conflict } from '../sample.js';
import { empty, report } from './report.js';

const schema = JSON.parse(readFileSync(new URL('../../../schemas/findings.json', import.meta.url), 'utf8')) as object;
const isValid = new Ajv({ allErrors: true, strict: true }).compile(schema);
const page = readFileSync(new URL('../../../docs/reference/validate.md', import.meta.url), 'utf8');

/** What the schema says is wrong. */
function problems(value: unknown) {
  isValid(value);
  return isValid.errors ?? [];
}

describe('the JSON of a report', () => {
  it.each([
    ['one of everything', report],
    ['nothing', empty],
    [
      'one that stands for others',
      { ...empty, findings: gather(['a', 'b'].map((subject) => ({ ...conflict, scope: 'practice', subject }))) },
    ],
  ])('is what its schema says, for %s', (_, one) => {
    expect(problems(JSON.parse(json(one)))).toEqual([]);
  });

  it('is what the page shows', () => {
    expect(problems(JSON.parse(/```json\n([^]*?)```/.exec(page)?.[1] ?? ''))).toEqual([]);
  });

  it('holds everything of a finding, and what is switched off apart with its reason', () => {
    const { findings, suppressed, summary } = JSON.parse(json(report)) as Record<string, unknown[]>;
    expect(findings).toHaveLength(3);
    expect(findings?.[0]).toEqual({
      ruleId: 'service/port-number',
      scope: 'server',
      severity: 'error',
      message: report.findings[0]?.message,
      help: 'write a number',
      object: { apiVersion: 'v1', kind: 'Service', namespace: 'shop', name: 'web' },
      path: '/spec/ports/0/port',
      source: {
        file: 'k8s/my web,1:2.yaml',
        document: 2,
        line: 9,
        column: 13,
        constructPath: 'shop/web (ExposedService)',
      },
    });
    expect(suppressed).toMatchObject([{ ruleId: 'service/other', reason: 'a test' }]);
    expect(summary).toEqual({ objects: 2, errors: 2, warnings: 1, suppressed: 1 });
  });

  it('has a schema that refuses another shape', () => {
    expect(problems({ findings: [{}], suppressed: [], summary: {} })).not.toEqual([]);
    expect(problems({ findings: [] })).not.toEqual([]);
  });
});
