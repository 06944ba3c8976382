import { describe, expect, it } from 'vitest';
import * as labels from '../../src/kubernetes/labels.js';
import { labelKey } from '../../src/kubernetes/names.js';

describe('labels', () => {
  it('are keys that the server takes, each once', () => {
    const { LABELS_POD_SECURITY, ...others } = labels;
    const keys = [...Object.values(others), ...Object.values(LABELS_POD_SECURITY)];
    expect(keys.filter((key) => labelKey(key) !== undefined)).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('app.kubernetes.io/name');
  });
});
