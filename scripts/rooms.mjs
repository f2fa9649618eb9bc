// npm run rooms: fails where a file imports what its room may not, or lacks its fence.
import { fileURLToPath } from 'node:url';
import { breaches } from './rooms/judge.mjs';

const found = breaches(fileURLToPath(new URL('..', import.meta.url)));
for (const breach of found) console.log(breach);
console.log(found.length === 0 ? 'Rooms: every import keeps to the table.' : `Rooms: ${found.length} breaches.`);
process.exitCode = found.length === 0 ? 0 : 1;
