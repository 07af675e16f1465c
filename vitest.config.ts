import { defineConfig } from 'vitest/config';

const setupFiles = ['tests/support/drawnData.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', setupFiles, environment: 'node', include: ['tests/unit/**/*.test.ts', 'tests/properties/**/*.test.ts', 'tests/storage/**/*.test.ts'], testTimeout: 20_000 } },
      { test: { name: 'views', setupFiles, environment: 'jsdom', include: ['tests/views/**/*.test.{ts,tsx}'], testTimeout: 20_000 } },
      { test: { name: 'architecture', environment: 'node', include: ['tests/architecture/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
      // Needs out/: `npm test` builds it first. What is built is imported by Node itself, as it will be by the shell.
      { test: { name: 'built', environment: 'node', include: ['tests/built/**/*.test.ts'], pool: 'forks', testTimeout: 60_000, hookTimeout: 60_000, server: { deps: { external: [/\/out\//] } } } },
    ],
  },
});
