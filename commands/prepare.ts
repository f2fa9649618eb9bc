import { adopt, closeDatabase } from '@/db/client';
import { openDatabase } from '@/db/open';
import { getKeptSecrets, getMasterSecret } from '@/newsroom/settings/kept-secrets';
import { setMasterSecret } from '@/newsroom/settings/secrets';
import { firstStart } from './first-start';

/** The launcher's second entry: what is done before serving, in a process of its own. Answers over IPC. */
const tell = (message: unknown) => (process.send ? process.send(message) : console.log(message));

/** What instances on one Postgres must agree on before they build. */
async function actionsKey(): Promise<void> {
  adopt(await openDatabase());
  tell({ actions: (await getKeptSecrets()).actions });
}

async function database(): Promise<void> {
  adopt(await openDatabase());
  setMasterSecret(await getMasterSecret());
  tell(await firstStart(new Date(), tell));
}

try {
  await (process.argv[2] === 'actions-key' ? actionsKey() : database());
} catch (fault) {
  const known = fault instanceof Error && ['BadSettings', 'CannotStart', 'Locked'].includes(fault.name);
  console.error(known ? fault.message : fault);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
