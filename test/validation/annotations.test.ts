import { describe, expect, it } from 'vitest';
import { ruleAnnotation, ruleAnnotations, ruleOfAnnotation, settingsOf } from '../../src/validation/annotations.js';
import { rules } from '../../src/validation/rules/index.js';

describe('annotations that switch rules off', () => {
  it('have a key that a server takes, for every rule, and lead back to it', () => {
    for (const { id } of [...rules, { id: 'image/*' }]) {
      const key = ruleAnnotation(id);
      expect(key).toMatch(/^rules\.servicemap\.io\/[A-Za-z0-9][\w.-]{0,61}[A-Za-z0-9]$/);
      expect(ruleOfAnnotation(key)).toBe(id);
    }
  });

  it('become settings, and settings become them', () => {
    const settings = { 'image/floating-tag': { off: 'a local build' }, 'security/*': { off: 'a sandbox' } };
    const annotations = {
      'rules.servicemap.io/image.floating-tag': 'a local build',
      'rules.servicemap.io/security.all': 'a sandbox',
    };
    expect(ruleAnnotations({ ...settings, 'pod/x': { severity: 'warning' } })).toEqual(annotations);
    expect(settingsOf({ ...annotations, 'acme.com/team': 'shop' })).toEqual(settings);
  });

  it.each([
    undefined,
    null,
    'text',
    {},
    { 'rules.servicemap.io/image.tag': ' ' },
    { 'rules.servicemap.io/image': 'x' },
  ])('switch nothing off where they are %j', (annotations) => {
    expect(settingsOf(annotations)).toBeUndefined();
  });
});
