import { describe, expect, it } from 'vitest';
import { containerFields, podFields } from './pods.js';
import { outcome } from './trap.js';
import { workloadFields } from './workloads.js';

const fields = [...podFields, ...containerFields, ...workloadFields];

describe('what cdk8s-plus cannot express can be written here', () => {
  it.each(fields)('$field', (row) => {
    expect(outcome(row)).toEqual({ findings: '', value: row.value });
  });

  it('each once', () => {
    expect(new Set(fields.map(({ field }) => field)).size).toBe(fields.length);
  });
});
