// npm run verify [-- POSITION:HASH]
import { runCommand } from './launch/command.mjs';

await runCommand('verify', 'Nothing was changed.');
