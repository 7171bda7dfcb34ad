import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // CI counts the tests, and fails on any that was skipped.
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'test/results.json' }]] : ['default'],
  },
});
