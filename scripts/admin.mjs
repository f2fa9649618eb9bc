// npm run admin -- reset-password EMAIL, and npm run admin -- add EMAIL ROLE NAME
import { runCommand } from './launch/command.mjs';

await runCommand('admin', 'Nothing was changed.');
