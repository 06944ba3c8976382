import { describe, expect, it } from 'vitest';
import {
  atLeast,
  DEFAULT_VERSION,
  has,
  isKubernetesVersion,
  KUBERNETES_VERSIONS,
  NEWEST,
  OLDEST,
} from '../../src/kubernetes/versions.js';

describe('versions', () => {
  it('go from the oldest to the newest, a minor each', () => {
    expect([KUBERNETES_VERSIONS[0], KUBERNETES_VERSIONS.at(-1)]).toEqual([OLDEST, NEWEST]);
    expect(KUBERNETES_VERSIONS.map((version) => Number(version.slice(2)))).toEqual(
      KUBERNETES_VERSIONS.map((_, index) => 28 + index),
    );
  });

  it('are by default the oldest of the three newest', () => {
    expect(DEFAULT_VERSION).toBe(KUBERNETES_VERSIONS.at(-3));
  });

  it('are told from other values', () => {
    expect(isKubernetesVersion('1.34')).toBe(true);
    expect([1.34, '1.27', 'v1.34', '1.34.1', undefined].filter(isKubernetesVersion)).toEqual([]);
  });

  it('have an order', () => {
    expect(atLeast('1.29', '1.29')).toBe(true);
    expect(atLeast('1.30', '1.29')).toBe(true);
    expect(atLeast('1.28', '1.29')).toBe(false);
  });
});

describe('has', () => {
  it.each([
    ['nativeSidecars', '1.28', '1.29'],
    ['sleepHook', '1.29', '1.30'],
    ['jobSuccessPolicy', '1.30', '1.31'],
    ['relaxedServiceNames', '1.35', '1.36'],
  ] as const)('%s: not in %s, in %s', (feature, without, first) => {
    expect(has(without, feature)).toBe(false);
    expect(has(first, feature)).toBe(true);
    expect(has(NEWEST, feature)).toBe(true);
  });
});
