import { defineConfig, type ViteUserConfig } from 'vitest/config';

/**
 * The tests of rules and kernel that name exact answers. The properties and the long exhaustions are left out: they would find much the
 * same faults in many times the time. What chance is left draws the same cases each time, so that a score means the same twice.
 */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/rules/**/*.test.ts', 'test/kernel/**/*.test.ts', 'test/policy/attendance-terms.test.ts'],
    exclude: [
      'test/rules/rulebook.test.ts',
      'test/**/*.property.test.ts',
      'test/**/*.oracle.test.ts',
      'test/kernel/day.exhaustive.test.ts',
    ],
    testTimeout: 60_000,
    setupFiles: ['test/support/fixed-seed.ts'],
  },
});

export default config;
