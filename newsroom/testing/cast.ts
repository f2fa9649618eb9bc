import { users } from '@/db/schema/people';
import type { Manuscript } from '@/newsroom/articles/article';
import { blankManuscript } from '@/newsroom/articles/manuscript';
import { newId } from '@/newsroom/id';
import type { GuestActor, Role, UserActor } from '@/newsroom/people/actor';
import { demo } from '@/newsroom/people/actor';
import { saveAuthor } from '@/newsroom/people/save-author';
import { write } from '@/newsroom/record';
import { saveSection } from '@/newsroom/sections/save-section';

/** The people and things that tests of the newsroom begin with, made on the open database. */
export const noon = new Date('2026-11-20T12:00:00Z');
export const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

export const guest: GuestActor = { kind: 'guest', commenterId: null, network: '203.0.113.7' };

/** An account with `role`, without a password: nobody signs in as it, rules are given it. */
export async function anyone(role: Role, name = `A ${role}`): Promise<UserActor> {
  const userId = newId(noon);
  const email = `${userId}@tidewick.example`;
  await write((tx) => tx.insert(users).values({ id: userId, email, name, role, createdAt: noon }));
  return { kind: 'user', userId, role, name };
}

export async function aSection(name = 'Harbour'): Promise<string> {
  const saved = await saveSection(demo, { name }, noon);
  if (!saved.ok) throw new Error(saved.problem);
  return saved.id;
}

export async function anAuthor(name = 'Wren Halloran'): Promise<string> {
  const saved = await saveAuthor(demo, { name }, noon);
  if (!saved.ok) throw new Error(saved.problem);
  return saved.id;
}

export function paragraph(text: string, id = 'p001'): Manuscript['body']['content'][number] {
  return { type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] };
}

/** A manuscript with everything that publishing asks for. */
export async function aStory(changes: Partial<Manuscript> = {}): Promise<Manuscript> {
  return {
    ...blankManuscript,
    headline: 'Harbour wall to close for a month',
    standfirst: 'Boats have until Friday to move.',
    sectionId: changes.sectionId === undefined ? await aSection() : changes.sectionId,
    bylines: changes.bylines ?? [await anAuthor()],
    body: { type: 'doc', content: [paragraph('The wall closes on Monday.')] },
    ...changes,
  };
}
