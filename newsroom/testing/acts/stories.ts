import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { tips } from '@/db/schema/site';
import { deleteDraft } from '@/newsroom/articles/delete-draft';
import { draftArticle } from '@/newsroom/articles/draft-article';
import { settleDraftNote } from '@/newsroom/articles/draft-notes/settle-note';
import { writeDraftNote } from '@/newsroom/articles/draft-notes/write-note';
import { keepRevision } from '@/newsroom/articles/drafts/keep-revision';
import { bePresent } from '@/newsroom/articles/drafts/presence';
import { restoreRevision } from '@/newsroom/articles/drafts/restore-revision';
import { handOver } from '@/newsroom/articles/hand-over';
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
import { type Actor, demo } from '@/newsroom/people/actor';
import { publishCorrection } from '@/newsroom/trust/publish-correction';
import { sendTip } from '@/newsroom/trust/tips/send-tip';
import { settleTip } from '@/newsroom/trust/tips/settle-tip';
import { anyone, aStory, guest, later, noon } from '../cast';
import { type Act, another, next, now, owned, shared } from './act';

/** By the clocks of a new paper. */
const tomorrow = '2026-11-21T12:00';

/** What is done to stories. */
export const storyActs = {
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
  settleTip: owned('tip.settle', aTip, (actor, id) => settleTip(actor, { id, note: 'It is right.' }, now)),
  sendTip: shared('tip.send', aPublicAddress, (actor, slug) =>
    sendTip(actor, { slug, words: another('It is Tuesday.') }, now),
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
  handOver: owned('article.hand-over', aDraftAndSomebody, (actor, both) => {
    const [id = '', to = ''] = both.split(' ');
    return handOver(actor, { id, to }, now);
  }),
  restoreDraft: owned('article.delete', aDeletedDraft, (actor, id) => restoreDraft(actor, { id }, now)),
  deleteDraft: owned('article.delete', aDraft, (actor, id) => deleteDraft(actor, { id }, now)),
} satisfies Record<string, Act>;

/** A draft of `owner`, with all that publishing asks for. Whoever may not write has it begun by the paper for them. */
export async function aDraft(owner: Actor): Promise<string> {
  const drafted = await draftArticle(owner, await aStory(), noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  return drafted.id;
}

/** A draft, and whom to hand it to. */
async function aDraftAndSomebody(owner: Actor): Promise<string> {
  return `${await aDraft(owner)} ${(await anyone('author', another('Somebody'))).userId}`;
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

/** Its address. */
async function aPublicAddress(owner: Actor): Promise<string> {
  const shown = await publishArticle(demo, { id: await aDraft(owner) }, noon);
  if (!shown.ok) throw new Error(shown.problem);
  return shown.slug;
}

async function aTip(owner: Actor): Promise<string> {
  const slug = await aPublicAddress(owner);
  const from = { ...guest, network: `198.51.${next() % 250}.1` };
  const sent = await sendTip(from, { slug, words: 'It is Monday.' }, noon);
  if (!sent.ok) throw new Error(sent.problem);
  const [tip] = await db()
    .select({ id: tips.id })
    .from(tips)
    .innerJoin(articles, eq(articles.id, tips.articleId))
    .where(eq(articles.slug, slug));
  return tip?.id ?? '';
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
