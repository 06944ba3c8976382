import fc from 'fast-check';
import type { Finding } from '../../src/findings/finding.js';

/** A finding with everything that it may have. */
export const conflict: Finding = {
  ruleId: 'pod/port-conflict',
  severity: 'error',
  message: 'ports "http" and "metrics" both use 8080/TCP',
  help: 'give one of them another number',
  source: {
    file: 'src/charts/shop.ts',
    line: 31,
    column: 37,
    length: 4,
    text: '      ports: { http: 8080, metrics: 8080 },',
  },
  subject: 'Shop/api (StatelessApp)',
  clusters: ['prod/seoul', 'prod/busan'],
};

const word = fc.constantFrom('a', 'b', 'ab');
const source = fc.record(
  { file: word, line: fc.nat(2), column: fc.nat(2), length: fc.integer({ min: 1, max: 2 }), text: word },
  { requiredKeys: ['file', 'line', 'column', 'length'] },
);

/** Findings of which many are alike. */
export const findings: fc.Arbitrary<Finding[]> = fc.array(
  fc.record(
    {
      ruleId: word,
      severity: fc.constantFrom('error' as const, 'warning' as const),
      message: word,
      help: word,
      source,
      calledFrom: fc.record({ file: word, line: fc.nat(1), column: fc.nat(1) }),
      subject: word,
      clusters: fc.array(word, { maxLength: 2 }),
    },
    { requiredKeys: ['ruleId', 'severity', 'message'] },
  ),
  { maxLength: 30 },
);
