// npm run import -- [--into-existing] FOLDER, or --markdown FOLDER: docs/operators.md, "Taking everything out, and bringing it in".
import { runCommand } from './launch/command.mjs';

await runCommand('interchange', 'Nothing more was imported.', {
  words: ['import', ...process.argv.slice(2)],
  mayBegin: true,
});
