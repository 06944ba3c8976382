import { describe, expect, it } from 'vitest';
import { currentHost, type Host, hostDuring } from '../../src/app/host.js';

const host = (): Host => ({ constructed: () => undefined, handOver: () => undefined });

describe('hostDuring', () => {
  it('is there while the program runs, also for another copy of the SDK, and gone after', async () => {
    const outer = host();
    const inner = host();
    await hostDuring(outer, async () => {
      expect(currentHost()).toBe(outer);
      expect((globalThis as Record<symbol, unknown>)[Symbol.for('servicemap.host')]).toBe(outer);
      const failing = hostDuring(inner, () => Promise.reject(new Error(String(currentHost() === inner))));
      await expect(failing).rejects.toThrow('true');
      expect(currentHost()).toBe(outer);
    });
    expect(currentHost()).toBeUndefined();
  });
});
