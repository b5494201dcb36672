import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

// The stories write and read days as the body does; between midnight in Japan and in Greenwich they are not the machine's.
process.env.TZ = 'Asia/Tokyo';

/** The machine's Chromium, or the one that MADOGUCHI_CHROMIUM names: Playwright's own browsers are never downloaded. */
process.env.MADOGUCHI_CHROMIUM = execFileSync(fileURLToPath(new URL('needs.sh', import.meta.url)), ['chromium'], {
  encoding: 'utf8',
}).trim();
const launchOptions = {
  executablePath: process.env.MADOGUCHI_CHROMIUM,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--font-render-hinting=none',
  ],
};

export default defineConfig({
  testDir: 'stories',
  outputDir: 'test-results',
  globalSetup: './setup.ts',
  reporter: [['list'], ['./closing-line.ts']],
  // Every worker has a server, a database and a mail server of its own, so stories do not see each other's cases.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  fullyParallel: false,
  // A whole complaint, every page of it looked at, takes two minutes alone and longer beside another story.
  timeout: 420_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1280, height: 900 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: [
    { name: 'scripts-off', use: { javaScriptEnabled: false } },
    { name: 'scripts-on', use: { javaScriptEnabled: true } },
  ],
});
