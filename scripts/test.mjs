// npm test: everything. The last line is `N passed, N failed`.
import { fileURLToPath } from 'node:url';
import { install } from './launch/install.mjs';
import { report, runSuites } from './test/report.mjs';
import { allSuites } from './test/suites.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await install();
const { findOrInstallBrowser } = await import('./test/browser.mjs');
process.env.CHROMIUM_PATH = findOrInstallBrowser();
report(await runSuites(allSuites()));
