import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** Files that put something else in place of a module: they need one of their own. */
const alone = ['test/rules/schedule/reasons.test.ts'];

const config: ViteUserConfig = defineConfig({
  test: {
    setupFiles: ['test/support/seed.ts'],
    // Generous, because a busy machine is not a wrong answer.
    testTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**'], exclude: ['src/cli/main.ts'], reporter: ['text-summary'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['test/**/*.test.ts'],
          exclude: alone,
          // Nothing here keeps anything, so files may share what they load: that takes half the time.
          isolate: false,
          typecheck: { include: ['test/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
        },
      },
      { extends: true, test: { name: 'alone', include: alone, typecheck: { include: [] } } },
    ],
  },
});

export default config;
