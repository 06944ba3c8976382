import { describe, expect, it } from 'vitest';
import { durationProblem } from '../../src/kubernetes/duration.js';

describe('durationProblem', () => {
  it.each(['1h30m', '500ms', '.5s', '1.h', '-2m', '0', '+0', '10us', '10µs'])('%s', (duration) => {
    expect(durationProblem(duration)).toBeUndefined();
  });

  it.each(['', '1', '1d', 'h', '1h ', '.s', '--1h'])('not %j', (duration) => {
    expect(durationProblem(duration)).toContain('is not a duration');
  });

  it('ends where the server has no more room', () => {
    expect(durationProblem('2562047h')).toBeUndefined();
    expect(durationProblem('2562048h')).toContain('is too long');
  });
});
