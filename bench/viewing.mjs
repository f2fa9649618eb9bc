import { existsSync } from 'node:fs';

/**
 * A cold view in Chromium as docs/decisions/078-bench.md defines it: CPU four times slower, 1.6 Mbit/s down, 150 ms there and back,
 * nothing cached. Null where there is no Chromium.
 * @param {string} origin @param {string} path
 */
export async function view(origin, path) {
  const { chromium } = await import('@playwright/test');
  const own = '/usr/bin/chromium';
  const options = { args: ['--no-sandbox'], ...(existsSync(own) ? { executablePath: own } : {}) };
  const browser = await chromium.launch(options).catch(() => null);
  if (!browser) return null;
  try {
    const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    const wire = await page.context().newCDPSession(page);
    await wire.send('Network.enable');
    await wire.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 750_000 / 8,
    });
    await wire.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    let bytes = 0;
    let requests = 0;
    const others = new Set();
    /** @type {Map<string, string>} */
    const kinds = new Map();
    let scripts = 0;
    wire.on('Network.responseReceived', ({ requestId, response, type }) => {
      kinds.set(requestId, type);
      requests += 1;
      if (new URL(response.url).origin !== origin) others.add(new URL(response.url).host);
    });
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes += encodedDataLength;
      if (kinds.get(requestId) === 'Script') scripts += encodedDataLength;
    });
    await page.addInitScript(() => {
      const seen = { paint: 0, first: 0, shift: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.paint = entry.startTime;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if (entry.name === 'first-contentful-paint') seen.first = entry.startTime;
      }).observe({ type: 'paint', buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(origin + path, { waitUntil: 'load' });
    await page.waitForTimeout(1_500); // what comes late counts too
    const seen = await page.evaluate(() => window.seen);
    return { bytes, scripts, requests, others: [...others], ...seen };
  } finally {
    await browser.close();
  }
}
