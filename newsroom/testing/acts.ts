import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { db } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { commentEdits } from '@/db/schema/conversation';
import { sessions } from '@/db/schema/people';
import { letters } from '@/db/schema/record';
import { env } from '@/env';
import { deleteDraft } from '@/newsroom/articles/delete-draft';
import { draftArticle } from '@/newsroom/articles/draft-article';
import { settleDraftNote } from '@/newsroom/articles/draft-notes/settle-note';
import { writeDraftNote } from '@/newsroom/articles/draft-notes/write-note';
import { keepRevision } from '@/newsroom/articles/drafts/keep-revision';
import { bePresent } from '@/newsroom/articles/drafts/presence';
import { restoreRevision } from '@/newsroom/articles/drafts/restore-revision';
import { changePlan, dropPlan } from '@/newsroom/articles/plans/change-plan';
import { planPublication } from '@/newsroom/articles/plans/plan-publication';
import { planWithdrawal } from '@/newsroom/articles/plans/plan-withdrawal';
import { makePreviewLink } from '@/newsroom/articles/preview-links/make-link';
import { revokePreviewLink } from '@/newsroom/articles/preview-links/revoke-link';
import { publishArticle } from '@/newsroom/articles/publish-article';
import { readdressArticle } from '@/newsroom/articles/readdress-article';
import { handIn, takeBack } from '@/newsroom/articles/review/hand-in';
import { returnDraft } from '@/newsroom/articles/review/return-draft';
import { saveDraft } from '@/newsroom/articles/save-draft';
import { setComments } from '@/newsroom/articles/set-comments';
import { archiveArticle } from '@/newsroom/articles/shelf/archive-article';
import { restoreDraft } from '@/newsroom/articles/shelf/restore-draft';
import { setEmbargo } from '@/newsroom/articles/shelf/set-embargo';
import { unpublishArticle } from '@/newsroom/articles/unpublish-article';
import { appealToken } from '@/newsroom/comments/appeals/appeal-token';
import { decideAppeal } from '@/newsroom/comments/appeals/decide-appeal';
import { makeAppeal } from '@/newsroom/comments/appeals/make-appeal';
import { approveEdit, type EditDecision, rejectEdit } from '@/newsroom/comments/edits/decide-edit';
import { editComment } from '@/newsroom/comments/edits/edit-comment';
import { wordsKey } from '@/newsroom/comments/edits/words-key';
import {
  approveComment,
  keepComment,
  pickComment,
  rejectComment,
  removeComment,
  spamComment,
} from '@/newsroom/comments/moderate';
import { decideMany } from '@/newsroom/comments/queue/decide-many';
import { removeEverything } from '@/newsroom/comments/queue/remove-everything';
import { routeComment } from '@/newsroom/comments/queue/route-comment';
import { recommendComment } from '@/newsroom/comments/recommend';
import { reportComment } from '@/newsroom/comments/reports/report';
import { endSanction } from '@/newsroom/comments/sanctions/end-sanction';
import { notePerson } from '@/newsroom/comments/sanctions/note-person';
import { sanctionPerson } from '@/newsroom/comments/sanctions/sanction-person';
import { submitComment } from '@/newsroom/comments/submit';
import { write } from '@/newsroom/events';
import { newId } from '@/newsroom/id';
import { exportPaper } from '@/newsroom/interchange/export-paper';
import { importMarkdown } from '@/newsroom/interchange/import-markdown';
import { importPaper } from '@/newsroom/interchange/import-paper';
import { sendAgain } from '@/newsroom/mail/post-room/send-again';
import { describePicture } from '@/newsroom/media/describe-picture';
import { uploadPicture } from '@/newsroom/media/upload-picture';
import type { Outcome } from '@/newsroom/outcome';
import { changeOwnPassword } from '@/newsroom/people/account/change-own-password';
import { endOtherSessions, endOwnSession } from '@/newsroom/people/account/end-own-sessions';
import { prove } from '@/newsroom/people/account/prove';
import { renameOneself } from '@/newsroom/people/account/rename-oneself';
import { type Actor, actorId, demo } from '@/newsroom/people/actor';
import { addPerson } from '@/newsroom/people/add-person';
import { changeAddress } from '@/newsroom/people/change-address';
import { changeRole } from '@/newsroom/people/change-role';
import { giveGuestKey, readGuestKey } from '@/newsroom/people/guest-key';
import { inviteAgain } from '@/newsroom/people/invitations/invite-again';
import { invitePerson } from '@/newsroom/people/invitations/invite-person';
import { revokeInvitation } from '@/newsroom/people/invitations/revoke-invitation';
import type { Verb } from '@/newsroom/people/permissions';
import { resetPassword } from '@/newsroom/people/reset-password';
import { saveAuthor } from '@/newsroom/people/save-author';
import { resetFactor, turnOffFactor } from '@/newsroom/people/second-factor/end-factor';
import { renewCodes } from '@/newsroom/people/second-factor/renew-codes';
import { requireFactor } from '@/newsroom/people/second-factor/requirement';
import { beginFactor, confirmFactor } from '@/newsroom/people/second-factor/set-up-factor';
import { codeOf } from '@/newsroom/people/second-factor/testing';
import { beginSession, sessionHash } from '@/newsroom/people/sessions';
import { suspendPerson } from '@/newsroom/people/suspend-person';
import { saveSection } from '@/newsroom/sections/save-section';
import { savePublication } from '@/newsroom/settings/publication';
import { publishCorrection } from '@/newsroom/trust/publish-correction';
import { anyone, aStory, guest, later, noon } from './cast';
import { aPicture, published } from './published';

const now = later(60);
/** By the clocks of a new paper. */
const tomorrow = '2026-11-21T12:00';
const password = 'another tide another day';
const words = { alt: 'A wall', caption: '', credit: '' };
let made = 0;
/** The address of the story that a comment made here stands under. */
const placeOf = new Map<string, string>();

function another(name: string): string {
  made += 1;
  return `${name} ${made}`;
}

/** A rule that somebody may be refused, what it is done to, and how. */
interface Act {
  verb: Verb;
  /** Does the answer depend on whose story it is? */
  owned: boolean;
  /** Makes the thing, in the hands of `owner`, and answers its id or address. */
  prepare: (owner: Actor) => Promise<string>;
  run: (actor: Actor, thing: string) => Promise<Outcome<unknown>>;
}
const owned = (verb: Verb, prepare: Act['prepare'], run: Act['run']): Act => ({ verb, owned: true, prepare, run });
const shared = (verb: Verb, prepare: Act['prepare'], run: Act['run']): Act => ({ verb, owned: false, prepare, run });

/** Every rule that somebody may be refused, by its name. */
export const acts: Readonly<Record<string, Act>> = {
  saveDraft: owned('article.write', aDraft, async (actor, id) =>
    saveDraft(actor, { id, version: 1, manuscript: await aStory({ sectionId: null, bylines: [] }) }, now),
  ),
  keepRevision: owned('article.write', aDraft, (actor, id) => keepRevision(actor, { id, name: another('Kept') }, now)),
  restoreRevision: owned('article.write', aRevisedDraft, (actor, thing) => {
    const [id = '', revision = ''] = thing.split(' ');
    return restoreRevision(actor, { id, revision }, now);
  }),
  bePresent: owned('article.write', aDraft, (actor, id) => bePresent(actor, { id, window: 'abcdefgh' }, now)),
  publishArticle: owned('article.publish', aDraft, (actor, id) => publishArticle(actor, { id }, now)),
  publishCorrection: owned('article.correct', aMendedStory, (actor, id) =>
    publishCorrection(actor, { id, severity: 'minor', words: 'We misspelt a name.' }, now),
  ),
  unpublishArticle: owned('article.unpublish', aLiveStory, (actor, id) =>
    unpublishArticle(actor, { id, because: 'It was wrong.' }, now),
  ),
  readdressArticle: owned('article.readdress', aLiveStory, (actor, id) =>
    readdressArticle(actor, { id, slug: 'elsewhere' }, now),
  ),
  setComments: owned('article.set-comments', aLiveStory, (actor, id) =>
    setComments(actor, { id, mode: 'closed' }, now),
  ),
  planPublication: owned('article.publish', aDraft, (actor, id) => planPublication(actor, { id, at: tomorrow }, now)),
  planWithdrawal: owned('article.unpublish', aLiveStory, (actor, id) =>
    planWithdrawal(actor, { id, at: tomorrow, because: 'It ends.' }, now),
  ),
  changePlan: owned('article.publish', aPlan, (actor, id) => changePlan(actor, { id, at: tomorrow }, now)),
  dropPlan: owned('article.publish', aPlan, (actor, id) => dropPlan(actor, { id }, now)),
  handIn: owned('article.hand-in', aDraft, (actor, id) => handIn(actor, { id }, now)),
  takeBack: owned('article.hand-in', aHandedIn, (actor, id) => takeBack(actor, { id }, now)),
  returnDraft: owned('article.return', aHandedIn, (actor, id) => returnDraft(actor, { id, note: 'Too long.' }, now)),
  writeDraftNote: owned('article.annotate', aDraft, (actor, id) =>
    writeDraftNote(actor, { id, block: 'p001', words: 'Who says so?' }, now),
  ),
  settleDraftNote: owned('article.annotate', aDraftNote, (actor, both) => {
    const [id = '', note = ''] = both.split(' ');
    return settleDraftNote(actor, { id, note, resolved: true }, now);
  }),
  makePreviewLink: owned('article.share-draft', aDraft, (actor, id) =>
    makePreviewLink(actor, { id, note: 'The lawyer', days: 7 }, now),
  ),
  revokePreviewLink: owned('article.share-draft', aPreviewLink, (actor, both) => {
    const [id = '', link = ''] = both.split(' ');
    return revokePreviewLink(actor, { id, link }, now);
  }),
  setEmbargo: owned('article.embargo', aDraft, (actor, id) => setEmbargo(actor, { id, until: tomorrow }, now)),
  archiveArticle: owned('article.archive', aDraft, (actor, id) => archiveArticle(actor, { id, archived: true }, now)),
  restoreDraft: owned('article.delete', aDeletedDraft, (actor, id) => restoreDraft(actor, { id }, now)),
  deleteDraft: owned('article.delete', aDraft, (actor, id) => deleteDraft(actor, { id }, now)),
  submitComment: shared('comment.write', anAddress, (actor, slug) =>
    submitComment(
      actor,
      { slug, text: another('Words'), name: 'Rosa', email: 'rosa@letters.example' },
      later(60 + made),
    ),
  ),
  // One's own: whoever edits has written it just before.
  editComment: shared('comment.edit', anAddress, async (actor, slug) => {
    const typed = { slug, name: 'Rosa', email: 'rosa@letters.example', text: another('Words') };
    const posted = await submitComment(actor, typed, later(60 + made));
    if (!posted.ok) return posted;
    const commenterId = posted.cookie ? await readGuestKey(posted.cookie) : null;
    const writer = actor.kind === 'guest' ? { ...actor, commenterId } : actor;
    const edit = { slug, id: posted.id, text: another('Other words'), seen: wordsKey(typed.text) };
    return editComment(writer, edit, later(60 + made));
  }),
  recommendComment: shared('comment.recommend', aShownComment, (actor, id) =>
    recommendComment(actor, { slug: placeOf.get(id) ?? '', id, on: true }, now),
  ),
  reportComment: shared('comment.report', aShownComment, (actor, id) =>
    reportComment(actor, { slug: placeOf.get(id) ?? '', id, reason: 'off-topic' }, now),
  ),
  approveEdit: shared('comment.moderate', aHeldEdit, (actor, id) => approveEdit(actor, toEdit(id), now)),
  rejectEdit: shared('comment.moderate', aHeldEdit, (actor, id) => rejectEdit(actor, toEdit(id), now)),
  approveComment: shared('comment.moderate', aHeldComment, (actor, id) => approveComment(actor, { id }, now)),
  rejectComment: shared('comment.moderate', aHeldComment, (actor, id) =>
    rejectComment(actor, { id, reason: 'off-topic' }, now),
  ),
  spamComment: shared('comment.moderate', aHeldComment, (actor, id) => spamComment(actor, { id }, now)),
  removeComment: shared('comment.moderate', aShownComment, (actor, id) =>
    removeComment(actor, { id, reason: 'off-topic' }, now),
  ),
  routeComment: shared('comment.moderate', aHeldComment, (actor, id) => routeComment(actor, { id, note: '' }, now)),
  keepComment: shared('comment.moderate', aShownComment, (actor, id) => keepComment(actor, { id }, now)),
  decideMany: shared('comment.moderate', aHeldComment, (actor, id) =>
    decideMany(actor, 'spam', { chosen: [{ id, from: 'held' }] }, now),
  ),
  removeEverything: shared('commenter.sanction', aCommenter, (actor, commenterId) =>
    removeEverything(actor, { commenterId, reason: 'spam' }, now),
  ),
  pickComment: shared('comment.moderate', aShownComment, (actor, id) => pickComment(actor, { id, picked: true }, now)),
  sanctionPerson: shared('commenter.sanction', aGuest, (actor, commenterId) =>
    sanctionPerson(actor, { commenterId, kind: 'hold', reason: 'abusive' }, now),
  ),
  endSanction: shared('commenter.sanction', aSanction, (actor, id) => endSanction(actor, { id }, now)),
  decideAppeal: shared('appeal.decide', anAppeal, (actor, id) =>
    decideAppeal(actor, { id, upheld: true, answer: 'You are right.' }, now),
  ),
  notePerson: shared('commenter.sanction', aGuest, (actor, commenterId) =>
    notePerson(actor, { commenterId, words: 'Usually right about numbers.' }, now),
  ),
  uploadPicture: shared('media.upload', nothing, async (actor) =>
    uploadPicture(actor, { ...words, bytes: await square() }, now),
  ),
  describePicture: owned(
    'media.describe',
    (owner) => aPicture(undefined, actorId(owner)),
    (actor, id) => describePicture(actor, { ...words, id }, now),
  ),
  saveSection: shared('section.manage', nothing, (actor) => saveSection(actor, { name: 'Council' }, now)),
  saveAuthor: shared('author.manage', nothing, (actor) => saveAuthor(actor, { name: 'Iris Penhale' }, now)),
  addPerson: shared('people.manage', nothing, (actor) =>
    addPerson(
      actor,
      { email: `${another('new').replace(' ', '')}@a.example`, name: 'New', role: 'author', password },
      now,
    ),
  ),
  invitePerson: shared('people.manage', nothing, (actor) =>
    invitePerson(actor, { email: `${another('new').replace(' ', '')}@i.example`, name: 'New', role: 'author' }, now),
  ),
  inviteAgain: shared('people.manage', anInvitation, (actor, id) => inviteAgain(actor, { id }, now)),
  revokeInvitation: shared('people.manage', anInvitation, (actor, id) => revokeInvitation(actor, { id }, now)),
  changeRole: shared('people.manage', anAccount, (actor, id) => changeRole(proved(actor), { id, role: 'editor' }, now)),
  changeAddress: shared('people.manage', anAccount, (actor, id) =>
    changeAddress(proved(actor), { id, email: `${id}@elsewhere.example` }, now),
  ),
  resetFactor: shared('people.manage', anAccountWithFactor, (actor, id) => resetFactor(proved(actor), { id }, now)),
  suspendPerson: shared('people.manage', anAccount, (actor, id) => suspendPerson(actor, { id, suspended: true }, now)),
  resetPassword: shared('people.manage', anAccount, (actor, id) =>
    resetPassword(actor, { email: `${id}@tidewick.example`, password }, now),
  ),
  requireFactor: shared('settings.manage', nothing, async (actor) => {
    const required = await requireFactor(actor, { required: true }, now);
    if (required.ok) await requireFactor(actor, { required: false }, now);
    return required;
  }),
  // One's own account: there is nobody else's that these rules could be given.
  renameOneself: shared('account.manage', nothing, (actor) => renameOneself(actor, { name: another('New') }, now)),
  changeOwnPassword: shared('account.manage', nothing, async (actor) => {
    await withPassword(actor);
    return changeOwnPassword(actor, { present: password, password: 'three herons and a boat', session: '' }, now);
  }),
  prove: shared('account.manage', nothing, async (actor) => {
    await withPassword(actor);
    return prove(actor, { password, session: await aSession(actor) }, now);
  }),
  endOwnSession: shared('account.manage', nothing, async (actor) => {
    const session = await aSession(actor);
    const [row] = await db()
      .select({ id: sessions.id })
      .from(sessions)
      .where(eq(sessions.idHash, sessionHash(session)));
    return endOwnSession(actor, { id: row?.id ?? '' }, now);
  }),
  endOtherSessions: shared('account.manage', nothing, async (actor) =>
    endOtherSessions(actor, { session: await aSession(actor) }, now),
  ),
  beginFactor: shared('account.manage', nothing, (actor) => beginFactor(proved(actor), now)),
  confirmFactor: shared('account.manage', nothing, async (actor) =>
    confirmFactor(actor, { code: await withFactor(actor) }, now),
  ),
  renewCodes: shared('account.manage', nothing, async (actor) => {
    await confirmFactor(actor, { code: await withFactor(actor) }, now);
    return renewCodes(proved(actor), now);
  }),
  turnOffFactor: shared('account.manage', nothing, async (actor) => {
    await withPassword(actor);
    await confirmFactor(actor, { code: await withFactor(actor) }, now);
    return turnOffFactor(actor, { password }, now);
  }),
  savePublication: shared('settings.manage', nothing, (actor) =>
    savePublication(actor, { tagline: another('Tide') }, now),
  ),
  sendAgain: shared('settings.manage', aGivenUpLetter, (actor, id) => sendAgain(actor, { id }, now)),
  exportPaper: shared('paper.export', aFolder, (actor, folder) =>
    exportPaper(actor, { to: join(folder, 'export'), kind: 'private' }, now),
  ),
  importPaper: shared('paper.import', anExport, (actor, folder) =>
    importPaper(actor, { folder, intoExisting: true }, now),
  ),
  importMarkdown: shared('paper.import', aFolderOfMarkdown, (actor, folder) => importMarkdown(actor, { folder }, now)),
};

async function nothing(): Promise<string> {
  return '';
}

/** A draft of `owner`, with all that publishing asks for. Whoever may not write has it begun by the paper for them. */
export async function aDraft(owner: Actor): Promise<string> {
  const drafted = await draftArticle(owner, await aStory(), noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  return drafted.id;
}

/** A draft that was changed since its first revision: the ids of both. */
async function aRevisedDraft(owner: Actor): Promise<string> {
  const id = await aDraft(owner);
  const kept = await keepRevision(demo, { id, name: 'First' }, noon);
  if (!kept.ok) throw new Error(kept.problem);
  await saveDraft(demo, { id, version: 1, manuscript: await aStory({ headline: another('Changed') }) }, later(1));
  return `${id} ${kept.revision}`;
}

async function aLiveStory(owner: Actor): Promise<string> {
  const id = await aDraft(owner);
  await publishArticle(demo, { id }, noon);
  return id;
}

async function aPlan(owner: Actor): Promise<string> {
  const planned = await planPublication(demo, { id: await aDraft(owner), at: '2026-11-22T08:00' }, noon);
  if (!planned.ok) throw new Error(planned.problem);
  return planned.id;
}

async function aHandedIn(owner: Actor): Promise<string> {
  const id = await aDraft(owner);
  await handIn(demo, { id }, noon);
  return id;
}

/** The draft and the note in one name. */
async function aDraftNote(owner: Actor): Promise<string> {
  const id = await aDraft(owner);
  const note = await writeDraftNote(demo, { id, block: 'p001', words: 'Which Monday?' }, noon);
  if (!note.ok) throw new Error(note.problem);
  return `${id} ${note.id}`;
}

/** The draft and the link in one name. */
async function aPreviewLink(owner: Actor): Promise<string> {
  const id = await aDraft(owner);
  const link = await makePreviewLink(demo, { id, note: '', days: 1 }, noon);
  if (!link.ok) throw new Error(link.problem);
  return `${id} ${link.id}`;
}

async function aDeletedDraft(owner: Actor): Promise<string> {
  const id = await aDraft(owner);
  await deleteDraft(demo, { id }, noon);
  return id;
}

/** Published, and changed at the desk since. */
async function aMendedStory(owner: Actor): Promise<string> {
  const id = await aLiveStory(owner);
  await saveDraft(demo, { id, version: 1, manuscript: await aStory({ headline: 'Harbour wall to open' }) }, noon);
  return id;
}

async function anAddress(): Promise<string> {
  return (await published()).slug;
}

async function aHeldComment(): Promise<string> {
  made += 1;
  const rosa = { name: 'Rosa', email: `rosa${made}@letters.example`, text: another('Words') };
  const from = { ...guest, network: `203.${made >> 8}.${made & 255}.9` };
  const slug = await anAddress();
  const posted = await submitComment(from, { slug, ...rosa }, noon);
  if (!posted.ok) throw new Error(posted.problem);
  placeOf.set(posted.id, slug);
  return posted.id;
}

/** The comment and the edit in one name. */
async function aHeldEdit(): Promise<string> {
  const id = await aShownComment();
  const edit = newId(noon);
  const words = { source: 'Other words.', tree: [], verdict: {}, writtenAt: noon };
  await write((tx) => tx.insert(commentEdits).values({ id: edit, commentId: id, state: 'held', ...words }));
  return `${id} ${edit}`;
}

function toEdit(both: string): EditDecision {
  const [id = '', edit = ''] = both.split(' ');
  return { id, edit };
}

async function aShownComment(): Promise<string> {
  const id = await aHeldComment();
  await approveComment(demo, { id }, noon);
  return id;
}

async function aCommenter(): Promise<string> {
  const id = await aHeldComment();
  const [row] = await db().select({ by: comments.commenterId }).from(comments).where(eq(comments.id, id));
  return row?.by ?? '';
}

async function aGuest(): Promise<string> {
  return (await giveGuestKey(noon)).commenterId;
}

async function aSanction(): Promise<string> {
  const about = { commenterId: await aGuest(), kind: 'hold', reason: 'abusive' } as const;
  const made = await sanctionPerson(demo, about, noon);
  if (!made.ok) throw new Error(made.problem);
  return made.id;
}

async function anAppeal(): Promise<string> {
  const id = await aHeldComment();
  await rejectComment(demo, { id, reason: 'off-topic' }, noon);
  const made = await makeAppeal(guest, { id, by: appealToken(id), words: 'It is about the story.' }, later(1));
  if (!made.ok) throw new Error(made.problem);
  return made.id;
}

/** Whoever does it has typed the password just now. */
function proved(actor: Actor): Actor {
  return actor.kind === 'user' ? { ...actor, provedAt: now } : actor;
}

async function withPassword(actor: Actor): Promise<void> {
  if (actor.kind !== 'user') return;
  const reset = await resetPassword(demo, { email: `${actor.userId}@tidewick.example`, password }, noon);
  if (!reset.ok) throw new Error(reset.problem);
}

/** A session of `actor`, and none of anybody who has no account. */
async function aSession(actor: Actor): Promise<string> {
  return actor.kind === 'user' ? write((tx) => beginSession(tx, actor, noon)) : '';
}

/** Begins a second factor for `actor`; answers the code its app shows now. */
async function withFactor(actor: Actor): Promise<string> {
  if (actor.kind !== 'user') return '';
  await beginFactor(proved(actor), now);
  return codeOf(actor.userId, now);
}

async function anAccountWithFactor(): Promise<string> {
  const person = await anyone('author', another('Somebody'));
  await confirmFactor(person, { code: await withFactor(person) }, now);
  return person.userId;
}

async function anInvitation(): Promise<string> {
  const email = `${another('new').replace(' ', '')}@j.example`;
  const invited = await invitePerson(demo, { email, name: 'New', role: 'author' }, noon);
  if (!invited.ok) throw new Error(invited.problem);
  return invited.id;
}

async function anAccount(): Promise<string> {
  return (await anyone('author', another('Somebody'))).userId;
}

async function aGivenUpLetter(): Promise<string> {
  const { userId } = await anyone('moderator', another('Somebody'));
  const id = newId(noon);
  const given = { kind: 'comment-waiting', toUserId: userId, subject: 'queue', payload: { comments: [], more: 0 } };
  await db()
    .insert(letters)
    .values({ id, ...given, createdAt: noon, tries: 6, fault: '450 Come back' });
  return id;
}

/** A picture nobody uploaded before: the same bytes twice would be the same picture. */
async function square(): Promise<Buffer> {
  made += 1;
  return sharp({ create: { width: 8 + made, height: 8, channels: 3, background: '#0b5d45' } })
    .png()
    .toBuffer();
}

async function aFolder(): Promise<string> {
  await mkdir(env.dataDir, { recursive: true });
  return mkdtemp(join(env.dataDir, 'acts-'));
}

async function anExport(): Promise<string> {
  const to = join(await aFolder(), 'export');
  const exported = await exportPaper(demo, { to, kind: 'public' }, noon);
  if (!exported.ok) throw new Error(exported.problem);
  return to;
}

async function aFolderOfMarkdown(): Promise<string> {
  const folder = await aFolder();
  await writeFile(join(folder, `${another('story').replace(' ', '-')}.md`), '---\nheadline: A story\n---\nText');
  return folder;
}
