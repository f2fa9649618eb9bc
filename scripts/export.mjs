// npm run export -- [--private] [FOLDER]: docs/operators.md, "Taking everything out, and bringing it in".
import { runCommand } from './launch/command.mjs';

await runCommand('interchange', 'Nothing was exported.', { words: ['export', ...process.argv.slice(2)] });
