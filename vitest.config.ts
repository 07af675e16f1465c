import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts', 'tests/properties/**/*.test.ts', 'tests/storage/**/*.test.ts'] } },
      { test: { name: 'views', environment: 'jsdom', include: ['tests/views/**/*.test.{ts,tsx}'] } },
      { test: { name: 'architecture', environment: 'node', include: ['tests/architecture/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
