import { expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.js';
import { reasons } from '../../src/findings/reasons.js';

const off = (ruleId: string, why: string): Finding => ({ ruleId, severity: 'warning', message: 'm', off: why });

it('tells each rule and reason once, with how often it counted', () => {
  const found = [off('image/tag', 'mirrored'), off('probe/none', 'a batch'), off('image/tag', 'mirrored')];
  expect(reasons(found)).toBe('off  2 × image/tag: mirrored\noff  probe/none: a batch\n');
  expect(reasons([])).toBe('');
});
