import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const src = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: {
    alias: [
      { find: /^servicemap$/, replacement: src('index.ts') },
      { find: /^servicemap\/testing$/, replacement: src('testing/index.ts') },
    ],
  },
  test: {
    name: 'behaviour',
    include: ['test/cluster/behaviour/**/*.test.ts'],
    globalSetup: ['test/cluster/behaviour/shared-cluster.ts'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    maxConcurrency: 20,
  },
});
