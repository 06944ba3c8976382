import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { serveExamples } from './acceptance/examples.js';

const src = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

const older = ['test/cluster/acceptance/older.test.ts', 'test/cluster/differential/**/older.test.ts'];

export default defineConfig({
  plugins: [serveExamples],
  resolve: {
    alias: [
      { find: /^servicemap$/, replacement: src('index.ts') },
      { find: /^servicemap\/cdk8s-plus$/, replacement: src('interop/index.ts') },
      { find: /^servicemap\/testing$/, replacement: src('testing/index.ts') },
    ],
  },
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    // Each file may run a control plane of its own.
    maxWorkers: 2,
    setupFiles: [fileURLToPath(new URL('end-with-vitest.ts', import.meta.url))],
    projects: [
      {
        extends: true,
        test: {
          name: 'acceptance',
          include: ['test/cluster/**/*.test.ts'],
          exclude: ['test/cluster/behaviour/**', ...older],
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: { name: 'older', include: older, testTimeout: 60_000, hookTimeout: 180_000 },
      },
      {
        extends: true,
        test: {
          name: 'behaviour',
          include: ['test/cluster/behaviour/*.test.ts'],
          // Its files share one cluster.
          globalSetup: ['test/cluster/behaviour/shared-cluster.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // Its tests wait for controllers most of the time.
          maxConcurrency: 20,
        },
      },
    ],
  },
});
