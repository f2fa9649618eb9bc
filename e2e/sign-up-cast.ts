import { adopt, closeDatabase } from '@/db/client';
import { openDatabase } from '@/db/open';
import { system } from '@/newsroom/people/actor';
import { addPerson } from '@/newsroom/people/add-person';
import { getMasterSecret } from '@/newsroom/settings/kept-secrets';
import { setMasterSecret } from '@/newsroom/settings/secrets';
import { newcomers } from './cast';

/** Run once before the journeys, while the site is down: accounts for the cast. */
adopt(await openDatabase());
setMasterSecret(await getMasterSecret());
for (const person of newcomers) {
  const added = await addPerson(system, person, new Date());
  if (!added.ok) throw new Error(`${person.name} got no account: ${added.problem} ${JSON.stringify(added.fields)}`);
}
await closeDatabase();
