import { adopt, closeDatabase } from '@/db/client';
import { openDatabase } from '@/db/open';
import { type Role, system } from '@/newsroom/people/actor';
import { addPerson } from '@/newsroom/people/add-person';
import { randomPassword } from '@/newsroom/people/first-admin';
import { isRole, roles } from '@/newsroom/people/person';
import { resetPassword } from '@/newsroom/people/reset-password';
import { getMasterSecret } from '@/newsroom/settings/kept-secrets';
import { setMasterSecret } from '@/newsroom/settings/secrets';
import { sentence } from '@/words/problems';

/** An order that cannot be followed, in words for the terminal. */
class Refused extends Error {}

const usage = `Say: npm run admin -- reset-password EMAIL
or:  npm run admin -- add EMAIL ROLE NAME
Roles: ${roles.join(', ')}`;

/** What `npm run admin` runs: the way back for a lost password, and an account without an invitation. */
async function main([command, email, role, ...name]: string[]): Promise<string> {
  const adds = command === 'add' && email && isRole(role) && name.length > 0;
  if (!adds && !(command === 'reset-password' && email && !role)) throw new Refused(usage);
  adopt(await openDatabase());
  setMasterSecret(await getMasterSecret());
  return adds ? add({ email, role, name: name.join(' ') }) : reset(email);
}

async function reset(email: string): Promise<string> {
  const password = randomPassword();
  const done = await resetPassword(system, { email, password }, new Date());
  if (!done.ok) throw new Refused(sentence(done.problem));
  return `The password of ${email} is now  ${password}\nIts sessions have ended. It is shown this once.`;
}

async function add(person: { email: string; role: Role; name: string }): Promise<string> {
  const password = randomPassword();
  const added = await addPerson(system, { ...person, password }, new Date());
  if (!added.ok)
    throw new Refused([added.problem, ...Object.values(added.fields ?? {})].map((key) => sentence(key)).join(' '));
  return `${person.name} signs in with ${person.email} and the password  ${password}\nIt is shown this once.`;
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
