import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../src/core/provenance/frame.js';
import { isOurs, packageRoot, userFrames } from '../../../src/core/provenance/user-code.js';

describe('the package', () => {
  it.each([
    ['file:///a%20b/pkg/lib/core/provenance/user-code.js', '/a b/pkg'],
    ['file:///pkg/src/core/provenance/user-code.ts', '/pkg'],
    ['file:///pkg/lib/chunks/mistakes.js', '/pkg'],
    ['file:///pkg/lib/index.js', '/pkg'],
    ['file:///C:/pkg/lib/core/provenance/user-code.js', 'C:/pkg'],
    ['file:///app/dist/bundle.js', undefined],
  ])('that %s belongs to', (url, root) => {
    expect(packageRoot(url)).toBe(root);
  });

  it.each([
    ['lib/core/cluster.js', true],
    ['src/core/cluster.ts', true],
    ['bin/servicemap.js', true],
    ['src/charts/shop.ts', false],
    ['lib/charts/shop.js', false],
    ['src/main.ts', false],
    ['lib/main.js', false],
    ['src/main.test/x.ts', true],
    ['src/chartsmith/x.ts', true],
    ['test/core/x.test.ts', false],
    ['main.ts', false],
  ])('%s is its own code: %s', (path, own) => {
    expect(isOurs(`/pkg/${path}`, '/pkg')).toBe(own);
  });

  it('is not the one beside it, and none where it was bundled', () => {
    expect(isOurs('/pkg-2/src/core/x.ts', '/pkg')).toBe(false);
    expect(isOurs('/src/core/x.ts', undefined)).toBe(false);
  });
});

const frame = (file: string): Frame => ({ file, line: 1, column: 1 });

describe('frames of users', () => {
  const own = new URL('../../../src/core/x.ts', import.meta.url).pathname;

  it('are what neither Node nor this package nor an installed package holds', () => {
    const frames = [own, '/app/a.ts', '/app/node_modules/x/b.js', 'node:internal/run', '/app/c.ts'].map(frame);
    expect(userFrames(frames).map(({ file }) => file)).toEqual(['/app/a.ts', '/app/c.ts']);
  });

  it('are those of installed packages where nothing else is left', () => {
    const frames = [own, '/app/node_modules/x/b.js', 'node:fs'].map(frame);
    expect(userFrames(frames).map(({ file }) => file)).toEqual(['/app/node_modules/x/b.js']);
    expect(userFrames([frame(own), frame('node:fs')])).toEqual([]);
  });
});
