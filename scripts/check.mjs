// npm run check: the quick part, under a minute. Stops at nothing; fails if anything failed.
import { fileURLToPath } from 'node:url';
import { install } from './launch/install.mjs';
import { report, runSuites } from './test/report.mjs';
import { quickSuites } from './test/suites.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await install();
report(await runSuites(quickSuites()));
