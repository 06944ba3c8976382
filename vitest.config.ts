import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const src = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

// .ci/run counts from this file what passed and failed.
const results = process.env['TEST_RESULTS'];

export default defineConfig({
  resolve: {
    // Tests judge the source, not what was built last.
    alias: [
      { find: /^servicemap$/, replacement: src('index.ts') },
      { find: /^servicemap\/cdk8s-plus$/, replacement: src('interop/index.ts') },
      { find: /^servicemap\/testing$/, replacement: src('testing/index.ts') },
      { find: /^servicemap\/validation$/, replacement: src('validation/index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/cluster/**'],
    globalSetup: ['test/build-lib.ts'],
    setupFiles: ['test/property-seed.ts'],
    // Many tests, and what is before them, start several processes, and on a busy machine of two cores each of them takes seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    ...(results !== undefined && { reporters: ['default', 'json'], outputFile: { json: results } }),
  },
});
