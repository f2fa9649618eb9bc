import { adopt, closeDatabase } from '@/db/client';
import { openDatabase } from '@/db/open';
import { env } from '@/env';
import { firstStart } from '@/first-start';
import { getKeptSecrets, getMasterSecret } from '@/newsroom/settings/kept-secrets';
import { setMasterSecret } from '@/newsroom/settings/secrets';

/** The launcher's second entry: what is done before serving, in a process of its own. Answers over IPC. */
const tell = (message: unknown) => (process.send ? process.send(message) : console.log(message));

async function settings(): Promise<void> {
  if (!env.databaseUrl) return void tell({ site: env.publicUrl });
  adopt(await openDatabase());
  tell({ site: env.publicUrl, actions: (await getKeptSecrets()).actions });
}

async function database(): Promise<void> {
  adopt(await openDatabase());
  setMasterSecret(await getMasterSecret());
  tell({ site: env.publicUrl, ...(await firstStart(new Date(), tell)) });
}

try {
  await (process.argv[2] === 'settings' ? settings() : database());
} catch (fault) {
  const known = fault instanceof Error && ['BadSettings', 'CannotStart', 'Locked'].includes(fault.name);
  console.error(known ? fault.message : fault);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
