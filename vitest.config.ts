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
      { find: /^servicemap\/testing$/, replacement: src('testing/index.ts') },
    ],
  },
  test: {
    testTimeout: 30_000,
    ...(results !== undefined && { reporters: ['default', 'json'], outputFile: { json: results } }),
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**', 'test/cluster/**'] },
      },
      {
        extends: true,
        test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], globalSetup: ['test/e2e/consumer-project.ts'] },
      },
    ],
  },
});
