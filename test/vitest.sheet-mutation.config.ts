import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** The tests of the functions of a sheet, all of which are quick: the answers worked out by hand, and properties with few cases. */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/sheet/**/*.test.ts'],
    testTimeout: 60_000,
    setupFiles: ['test/support/fixed-seed.ts'],
  },
});

export default config;
