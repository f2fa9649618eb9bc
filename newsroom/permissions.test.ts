import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import { getDeskStory } from './articles/desk-queries';
import { draftArticle } from './articles/draft-article';
import type { Actor, Role, UserActor } from './people/actor';
import { addPerson } from './people/add-person';
import { can, type Verb, verbs } from './people/permissions';
import { roles } from './people/person';
import { actorOfSession } from './people/sessions';
import { signIn } from './people/sign-in';
import { suspendPerson } from './people/suspend-person';
import { acts, aDraft } from './testing/acts';
import { anyone, guest, later, noon } from './testing/cast';
import { fingerprint } from './testing/fingerprint';

let database: Awaited<ReturnType<typeof freshDatabase>>;
// One for all: every act makes what it is done to, and a refusal leaves no trace.
beforeAll(async () => {
  database = await freshDatabase();
  await anyone('admin', 'The other admin');
});
afterAll(() => database.close());

/** Everybody an act is tried by: each role with what is theirs and with what is not, a guest, and who was shut out. */
const people = [
  ...roles.flatMap((role) => [
    { who: `${role}, of their own`, role, owner: true },
    { who: `${role}, of somebody else’s`, role, owner: false },
  ]),
  { who: 'guest', role: null, owner: false },
  { who: 'suspended admin', role: null, owner: true },
] as const;
type Person = (typeof people)[number];

async function actorFor({ who, role }: Person): Promise<Actor> {
  if (who === 'suspended admin') return suspendedAdmin();
  return role ? anyone(role) : guest;
}

/** Signs in, is suspended, and comes back with the same cookie: what is left of them is a guest. */
async function suspendedAdmin(): Promise<Actor> {
  const account = { email: `gone${Math.random()}@tidewick.example`, password: 'three herons and a boat' };
  const added = await addPerson({ kind: 'system' }, { ...account, name: 'Gone', role: 'admin' }, noon);
  const entered = await signIn(guest, account, noon);
  if (!added.ok || !entered.ok) throw new Error('Nobody to suspend.');
  await suspendPerson({ kind: 'system' }, { id: added.id, suspended: true }, noon);
  return (await actorOfSession(entered.session ?? '', later(1))) ?? guest;
}

function mayDo(actor: Actor, verb: Verb, owner: boolean): boolean {
  return can(actor, verb, { ownerId: owner && actor.kind === 'user' ? actor.userId : 'somebody' });
}

/** Whose thing it is: the actor's own where the case says so and the actor could have begun it, else somebody's. */
async function ownerFor(actor: Actor, { owner }: Person): Promise<Actor> {
  return owner && actor.kind === 'user' && actor.role !== 'moderator' ? actor : anyone('author');
}

describe.each(Object.entries(acts))('%s', (_, { verb, owned, prepare, run }) => {
  const cases = owned ? people : people.filter(({ role, owner }) => !owner || role === null);

  it.each(cases)(
    'by a $who is let through or refused as the table says; refused, it changes nothing',
    async (person) => {
      const actor = await actorFor(person);
      const owner = await ownerFor(actor, person);
      const thing = await prepare(owner);
      const before = await fingerprint();
      const outcome = await run(actor, thing);
      if (mayDo(actor, verb, owner === actor)) {
        expect(outcome).toMatchObject({ ok: true });
        expect(await fingerprint()).not.toBe(before);
      } else {
        expect(outcome).toMatchObject({ ok: false, problem: 'not-allowed', status: 403 });
        expect(await fingerprint()).toBe(before);
      }
    },
  );
});

describe('a draft', () => {
  it.each(people)('is read by a $who only as the table says', async (person) => {
    const actor = await actorFor(person);
    const owner = await ownerFor(actor, person);
    const found = await getDeskStory(actor as UserActor, await aDraft(owner));
    expect(found.ok).toBe(mayDo(actor, 'article.read-draft', owner === actor));
  });

  it('is begun by everybody who writes, and by nobody else', async () => {
    const before: Partial<Record<Role | 'guest', boolean>> = {};
    for (const role of roles) before[role] = (await draftArticle(await anyone(role), {}, noon)).ok;
    before.guest = (await draftArticle(guest, {}, noon)).ok;
    expect(before).toEqual({
      contributor: true,
      author: true,
      editor: true,
      admin: true,
      moderator: false,
      guest: false,
    });
  });
});

describe('the table of permissions', () => {
  it('has an act tried here for every verb that changes something', () => {
    const tried = new Set(Object.values(acts).map(({ verb }) => verb));
    expect(verbs.filter((verb) => !tried.has(verb))).toEqual(['article.read-draft', 'audit.read', 'desk.enter']);
  });

  it('lets each role do what the one before it may: contributor, author, editor, admin', () => {
    const ladder = ['contributor', 'author', 'editor', 'admin'] as const;
    const allowed = (role: Role) =>
      verbs.flatMap((verb) =>
        [true, false]
          .filter((own) => mayDo({ kind: 'user', userId: 'me', role, name: '' }, verb, own))
          .map((own) => `${verb} ${own}`),
      );
    for (const [index, role] of ladder.slice(1).entries())
      expect(allowed(role)).toEqual(expect.arrayContaining(allowed(ladder[index] ?? 'contributor')));
  });

  it('gives moderators comments and the desk, and nothing of stories but their threads', () => {
    const moderator: Actor = { kind: 'user', userId: 'me', role: 'moderator', name: '' };
    expect(verbs.filter((verb) => mayDo(moderator, verb, true))).toEqual([
      'article.set-comments',
      'comment.write',
      'comment.edit',
      'comment.recommend',
      'comment.report',
      'comment.moderate',
      'tip.send',
      'commenter.sanction',
      'appeal.decide',
      'account.manage',
      'audit.read',
      'desk.enter',
    ]);
  });

  it('gives guests their own words and nothing else', () => {
    expect(verbs.filter((verb) => can(guest, verb))).toEqual([
      'comment.write',
      'comment.edit',
      'comment.recommend',
      'comment.report',
      'tip.send',
    ]);
  });

  it('lets whoever lacks the second factor that is asked for look after their own account, and do nothing else', () => {
    const admin: Actor = { kind: 'user', userId: 'me', role: 'admin', name: '', lacksFactor: true };
    expect(verbs.filter((verb) => mayDo(admin, verb, true))).toEqual(['account.manage']);
  });

  it('denies what belongs to somebody when it is not said whose it is', () => {
    const author: Actor = { kind: 'user', userId: 'me', role: 'author', name: '' };
    expect(can(author, 'article.publish')).toBe(false);
    expect(can(author, 'article.publish', { ownerId: null })).toBe(false);
  });
});
