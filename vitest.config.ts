import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // next/navigation as Next itself resolves it where actions run.
    alias: { '@': import.meta.dirname, 'next/navigation': 'next/dist/api/navigation.react-server.js' },
    conditions: ['react-server', 'module', 'node', 'development|production'],
  },
  ssr: { resolve: { conditions: ['react-server', 'module', 'node', 'development|production'] } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '.next/**', 'dist/**', '.data/**', 'e2e/**'],
    globalSetup: ['scripts/vitest/template.ts'],
    setupFiles: ['scripts/vitest/setup.ts'],
    env: { DATA_DIR: join(tmpdir(), `gazette-test-${process.pid}`), TZ: 'UTC' },
    server: { deps: { inline: ['next-auth'] } }, // it imports next/server without an extension, which Node alone refuses
    pool: 'forks',
    isolate: false, // one embedded database a worker instead of one a file
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
