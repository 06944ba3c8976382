import { describe, expect, it } from 'vitest';
import { selects, selectsAnything } from '../../src/kubernetes/label-selector.js';

const expression = (operator: string, values?: string[]) => ({ matchExpressions: [{ key: 'app', operator, values }] });

describe('a label selector', () => {
  it('demands all of its labels', () => {
    const selector = { matchLabels: { app: 'api', tier: 'web' } };
    expect(selects(selector, { app: 'api', tier: 'web', other: 'x' })).toBe(true);
    expect(selects(selector, { app: 'api' })).toBe(false);
    expect(selects(selector, undefined)).toBe(false);
  });

  it.each([
    ['In', ['api', 'web'], true, false],
    ['NotIn', ['api', 'web'], false, true],
    ['NotIn', ['other'], true, true],
    ['Exists', undefined, true, false],
    ['DoesNotExist', undefined, false, true],
  ])('%s %j', (operator, values, withLabel, without) => {
    expect(selects(expression(operator, values), { app: 'api' })).toBe(withLabel);
    expect(selects(expression(operator, values), { tier: 'web' })).toBe(without);
  });

  it('is fulfilled by any labels when it demands nothing', () => {
    expect(selects({}, { app: 'api' })).toBe(true);
    expect([{}, { matchLabels: {} }, { matchLabels: {}, matchExpressions: [] }].every(selectsAnything)).toBe(true);
    expect(selectsAnything(expression('Exists'))).toBe(false);
  });

  it('knows no labels that every object has in JavaScript', () => {
    expect(selects({ matchExpressions: [{ key: 'constructor', operator: 'Exists' }] }, {})).toBe(false);
  });
});
