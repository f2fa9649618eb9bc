import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/test/browser.mjs';

// Chosen once; the workers inherit them.
process.env.E2E_PORT ??= String(20_000 + Math.floor(Math.random() * 10_000));
const port = Number(process.env.E2E_PORT);
const executablePath = findBrowser();
const isRoot = process.getuid?.() === 0;

export default defineConfig<object, { database: 'embedded' | 'postgres' }>({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2, // each with a site of its own, which lasts from file to file
  retries: 1, // on a fresh site (e2e/journey.ts); the report names whatever needed it as flaky
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Every journey is made without JavaScript. @both is made with it as well; @script only with it, for a reason that the
  // title or the head of its file tells. What takes longest comes first, so that both workers end together.
  projects: [
    { name: 'npm start', testMatch: 'start.test.ts' },
    {
      name: 'postgres',
      grep: /@smoke/,
      grepInvert: /@script|@both/,
      use: { database: 'postgres', javaScriptEnabled: false },
    },
    { name: 'postgres, script', grep: /@smoke.*(@script|@both)/, use: { database: 'postgres' } },
    { name: 'script', grep: /@script|@both/ },
    { name: 'no script', testIgnore: 'start.test.ts', grepInvert: /@script/, use: { javaScriptEnabled: false } },
  ],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-default-apps',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node scripts/test/keeper.mjs',
    url: `http://localhost:${port}/`,
    // With E2E_PORT set by hand, sites that are up already: `E2E_PORT=4300 node scripts/test/keeper.mjs`.
    reuseExistingServer: true,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
});
