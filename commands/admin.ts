import { adopt, closeDatabase } from '@/db/client';
import { openDatabase } from '@/db/open';
import { system } from '@/newsroom/people/actor';
import { randomPassword } from '@/newsroom/people/first-admin';
import { resetPassword } from '@/newsroom/people/reset-password';
import { getMasterSecret } from '@/newsroom/settings/kept-secrets';
import { setMasterSecret } from '@/newsroom/settings/secrets';
import { sentence } from '@/words/problems';

/** An order that cannot be followed, in words for the terminal. */
class Refused extends Error {}

/** What `npm run admin -- reset-password EMAIL` runs: the way back for a lost password. */
async function main([command, email]: string[]): Promise<string> {
  if (command !== 'reset-password' || !email) throw new Refused('Say: npm run admin -- reset-password EMAIL');
  adopt(await openDatabase());
  setMasterSecret(await getMasterSecret());
  const password = randomPassword();
  const reset = await resetPassword(system, { email, password }, new Date());
  if (!reset.ok) throw new Refused(sentence(reset.problem));
  return `The password of ${email} is now  ${password}\nIts sessions have ended. It is shown this once.`;
}

try {
  console.log(await main(process.argv.slice(2)));
} catch (fault) {
  console.error(
    fault instanceof Refused || (fault instanceof Error && fault.name === 'BadSettings') ? fault.message : fault,
  );
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
