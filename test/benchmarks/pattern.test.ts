import { expect, it } from 'vitest';
import { renamed } from '../../benchmarks/pattern.js';
import { verbatim } from '../../benchmarks/peers/chart.js';

it("an object of the pattern takes other names, also where one is another one's", () => {
  const text = 'team-1 calls team-0; team-2 calls it; team-10 and steam-1 are nobody here';
  const names = { itself: 'team-2', upstream: 'team-1', caller: 'team-3' };
  expect(renamed(text, names)).toBe('team-2 calls team-1; team-3 calls it; team-10 and steam-1 are nobody here');
});

it('what Helm would read as its own is written so that it gives it back', () => {
  expect(verbatim('{{ $labels.pod }}')).toBe('{{ "{{" }} $labels.pod }}');
});
