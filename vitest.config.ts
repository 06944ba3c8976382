import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const src = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    // Tests judge the source, not what was built last.
    alias: [
      { find: /^servicemap$/, replacement: src('index.ts') },
      { find: /^servicemap\/testing$/, replacement: src('testing/index.ts') },
    ],
  },
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000 },
});
