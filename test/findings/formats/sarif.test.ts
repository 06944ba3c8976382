import { describe, expect, it } from 'vitest';
import { sarif } from '../../../src/findings/formats/sarif.js';
import { empty, report } from './report.js';

interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
      readonly columnKind: string;
      readonly results: readonly Readonly<Record<string, unknown>>[];
    },
  ];
}

const log = JSON.parse(sarif(report)) as Log;
const [run] = log.runs;

describe('the SARIF of a report', () => {
  it('is a log of version 2.1.0 with one run, also of nothing', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/^https:.*sarif-schema-2\.1\.0\.json$/);
    expect(run.tool.driver.name).toBe('servicemap');
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect((JSON.parse(sarif(empty)) as Log).runs[0].results).toEqual([]);
  });

  it('has each rule once, and each result points at its own', () => {
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(['image/tag', 'manifest/syntax', 'service/other', 'service/port-number']);
    expect(rules[3]).toEqual({
      id: 'service/port-number',
      shortDescription: { text: 'Ports are ports.' },
      fullDescription: { text: 'Refused.' },
      help: { text: 'Write one.' },
    });
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex as number]?.id).toBe(ruleId);
  });

  it('says place, object and construct of a result', () => {
    expect(run.results[0]).toMatchObject({
      level: 'error',
      message: { text: expect.stringMatching(/^port 70000[^]*\nwrite a number$/) as string },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'k8s/my%20web%2C1%3A2.yaml' },
            region: { startLine: 9, startColumn: 13, endColumn: 18, snippet: { text: '      port: 70000' } },
          },
          logicalLocations: [
            { fullyQualifiedName: 'Service shop/web/spec/ports/0/port' },
            { fullyQualifiedName: 'shop/web (ExposedService)' },
          ],
        },
      ],
    });
    expect(run.results[3]).toMatchObject({
      locations: [{ physicalLocation: { artifactLocation: { uri: 'file:///abs/bad.yaml' } } }],
    });
  });

  it('holds what is switched off as suppressed, with its reason', () => {
    expect(run.results.map(({ suppressions }) => suppressions)).toEqual([
      undefined,
      undefined,
      [{ kind: 'external', justification: 'a test' }],
      undefined,
    ]);
  });
});
