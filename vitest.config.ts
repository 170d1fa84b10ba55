import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // By default one core is left idle, which on two is half of them.
    maxWorkers: '100%',
    testTimeout: 120_000,
  },
});
