import { authors, type DemoAuthor, invitee } from '@/db/demo/authors';
import { demo, type UserActor } from '@/newsroom/people/actor';
import { addPerson } from '@/newsroom/people/add-person';
import { randomPassword } from '@/newsroom/people/first-admin';
import { invitePerson } from '@/newsroom/people/invitations/invite-person';
import { saveAuthor } from '@/newsroom/people/save-author';
import { made } from './made';

/** The paper's people: their bylines by slug, and those who can answer a comment by name. */
export interface Staff {
  authorIds: ReadonlyMap<string, string>;
  byName: ReadonlyMap<string, UserActor>;
}

/** Adds the bylines and the accounts behind them. Nobody knows the accounts' passwords, not even the demo afterwards. */
export async function hireStaff(now: Date): Promise<Staff> {
  const authorIds = new Map<string, string>();
  const byName = new Map<string, UserActor>();
  for (const author of authors) {
    const user = await openAccount(author, now);
    if (user) byName.set(author.name, user);
    const { role: _, ...byline } = author;
    const saved = await saveAuthor(demo, { ...byline, ...(user ? { userId: user.userId } : {}) }, now);
    authorIds.set(author.slug, made(saved, `author ${author.name}`).id);
  }
  made(await invitePerson(demo, invitee, now), `invitation of ${invitee.name}`);
  return { authorIds, byName };
}

async function openAccount({ name, slug, role }: DemoAuthor, now: Date): Promise<UserActor | null> {
  if (!role) return null;
  const person = { email: `${slug}@ledger.example`, name, role, password: randomPassword() };
  const { id } = made(await addPerson(demo, person, now), `account of ${name}`);
  return { kind: 'user', userId: id, role, name };
}
