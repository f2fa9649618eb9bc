// Builds the bundles and the site where they are stale, with the key of this folder's own data.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite, bundle } from './launch/build.mjs';
import { secretsIn } from './launch/secrets.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await bundle();
await buildSite(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || secretsIn(resolve('.data')).actions);
