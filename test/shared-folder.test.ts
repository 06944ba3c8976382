import { describe, expect, it } from 'vitest';
import { skipWithoutShared } from './shared-folder.js';

const here = import.meta.dirname;
const nowhere = `${here}/not-there`;

describe('tests that need ../shared', () => {
  it('run where it is', () => {
    expect(skipWithoutShared(here, 'true')).toBe(false);
    expect(skipWithoutShared(here, '')).toBe(false);
  });

  it('are skipped where it is missing', () => {
    expect(skipWithoutShared(nowhere, '')).toBe(true);
  });

  it('fail in CI where it is missing', () => {
    expect(() => skipWithoutShared(nowhere, 'true')).toThrow('needs the folder ../shared');
  });
});
