import { defineConfig } from 'vitest/config';

// Three rings. `unit` is pure and fast; `database` gets a real PostgreSQL; `system` may open sockets,
// start processes, use Redis and Chromium. Nightly files (`*.nightly.test.ts`) run only by name.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.{database,system,nightly}.test.ts'],
          testTimeout: 10_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['test/**/*.database.test.ts'],
          globalSetup: ['test/support/postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 90_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'system',
          include: ['test/**/*.system.test.ts'],
          globalSetup: ['test/support/postgres.ts', 'test/support/redis.ts', 'test/support/interface.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'nightly',
          include: ['test/**/*.nightly.test.ts'],
          globalSetup: ['test/support/postgres.ts', 'test/support/redis.ts', 'test/support/interface.ts'],
          testTimeout: 900_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          fileParallelism: false,
        },
      },
    ],
  },
});
