import { publicationOnce } from '@/components/site/once';
import { takesComments } from '@/newsroom/articles/thread-state';
import type { Sort, ThreadDto } from '@/newsroom/comments/comment';
import { newAddress, threadPageAddress } from '@/newsroom/comments/reply-state';
import { dayOf } from '@/words/dates';
import { thread as words } from '@/words/thread';
import { Comments } from './comment';
import { RecommendForm } from './recommend-form';
import { ReplyForm } from './reply-form';
import { ThreadAside } from './thread-aside';
import { NoReplies, OpenState, policyIn } from './thread-notice';

const sorts: readonly Sort[] = ['best', 'newest', 'oldest'];

/**
 * The conversation under a story: its head, the form, a page of conversations. `level` is the level of its heading, one
 * below the heading it stands under; `whole` is the thread's own page, which turns pages instead of leading to it.
 */
export async function Thread({
  article,
  thread,
  level = 2,
  whole = false,
}: {
  article: { headline: string };
  thread: ThreadDto;
  level?: 1 | 2 | 3;
  whole?: boolean;
}) {
  const publication = await publicationOnce();
  const { commentsOn, commentPolicy } = publication;
  const { slug, count, conversations, sort } = thread;
  const { state } = thread;
  if (state.mode === 'off' && conversations.length === 0) return null;
  const open = commentsOn && takesComments(state.mode);
  const empty = conversations.length === 0;
  const Heading = `h${level}` as const;
  return (
    <section className="disc wrap" id="comments" aria-labelledby="comments-heading">
      <div
        className="thread"
        data-live={`/articles/${slug}/comments/live`}
        data-newest={thread.newest.at}
        data-known={thread.newest.ids.join(' ')}
      >
        {empty && open ? (
          <div className="empty">
            <Heading id="comments-heading">{words.first}</Heading>
            <p>
              {words.invitation} <Guidelines />
            </p>
          </div>
        ) : (
          <>
            <div className="thead">
              <Heading id="comments-heading">
                {words.count(count)}
                {whole && <span className="vh"> on {article.headline}</span>}
              </Heading>
              {!empty && <Sorts slug={slug} current={sort} />}
            </div>
            {open && (
              <p className="guide">
                {words.manners} <Guidelines />
              </p>
            )}
          </>
        )}
        {open && <OpenState state={state} />}
        {open ? (
          <ReplyForm
            slug={slug}
            to={null}
            parentName={null}
            person={null}
            policy={policyIn(state, commentPolicy)}
            level={level + 1}
          />
        ) : (
          <NoReplies slug={slug} state={state} site={commentsOn} place={publication} />
        )}
        {!empty && <RecommendForm slug={slug} place={sort === 'best' ? sort : `${sort} ${thread.page}`} />}
        {!empty && <Comments comments={conversations} className="clist" slug={slug} open={open} place={publication} />}
        <Further thread={thread} whole={whole} />
        {open && state.closes && <p className="closes">{words.closes(dayOf(state.closes, publication))}</p>}
        {thread.newest.at > 0 && open && (
          <p className="sincenow">
            <a className="link" href={newAddress(slug, thread.newest.at)} rel="nofollow">
              {words.since}
            </a>
          </p>
        )}
      </div>
      <ThreadAside conversations={conversations} level={level} />
    </section>
  );
}

function Guidelines() {
  return (
    <a className="link" href="/guidelines">
      {words.guidelines}
    </a>
  );
}

function Sorts({ slug, current }: { slug: string; current: Sort }) {
  return (
    <nav className="sort" aria-label={words.sortBy}>
      {sorts.map((sort) => (
        <a
          key={sort}
          href={`${threadPageAddress(slug, sort, 1)}#comments`}
          rel="nofollow"
          aria-current={sort === current ? 'true' : undefined}
        >
          {words.sorts[sort]}
        </a>
      ))}
    </nav>
  );
}

/** The way on: to the whole conversation from a story, to the next page from there. */
function Further({ thread, whole }: { thread: ThreadDto; whole: boolean }) {
  const { slug, sort, page, pages, count } = thread;
  if (pages === 1) return null;
  if (!whole) {
    return (
      <p className="morec">
        <a className="btn" href={threadPageAddress(slug, sort, 2)}>
          {words.further}
        </a>
        <a className="link" href={threadPageAddress(slug, sort, 1)}>
          {words.all(count)}
        </a>
      </p>
    );
  }
  return (
    <nav className="morec" aria-label={words.pages}>
      {page > 1 && (
        <a className="btn" href={`${threadPageAddress(slug, sort, page - 1)}#comments`} rel="prev">
          {words.earlier}
        </a>
      )}
      {page < pages && (
        <a className="btn" href={`${threadPageAddress(slug, sort, page + 1)}#comments`} rel="next">
          {words.further}
        </a>
      )}
      <p className="hint">{words.page(page, pages)}</p>
    </nav>
  );
}
