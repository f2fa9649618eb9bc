// npm run admin -- reset-password EMAIL
import { runCommand } from './launch/command.mjs';

await runCommand('admin', 'Nothing was changed.');
