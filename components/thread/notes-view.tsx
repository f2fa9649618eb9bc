import type { ArticleDto } from '@/newsroom/articles/article';
import { type ThreadStateDto, takesComments } from '@/newsroom/articles/thread-state';
import { notesAddress } from '@/newsroom/comments/notes/note';
import type { NotesDto } from '@/newsroom/comments/notes/note-queries';
import type { CommentPolicy } from '@/newsroom/comments/policy';
import { threadPageAddress } from '@/newsroom/comments/reply-state';
import { blockAnchor } from '@/newsroom/text/block-id';
import type { Place } from '@/words/dates';
import { thread, notes as words } from '@/words/thread';
import { Comments } from './comment';
import { RecommendForm } from './recommend-form';
import { ReplyForm } from './reply-form';
import { NoReplies, policyIn } from './thread-notice';

/** A paragraph as it reads now, the notes on it, those on its earlier words, and the form for another. */
export function NotesView({
  article,
  notes,
  state,
  publication,
}: {
  article: Pick<ArticleDto, 'slug' | 'headline'>;
  notes: NotesDto;
  state: ThreadStateDto;
  publication: Place & { commentsOn: boolean; commentPolicy: CommentPolicy };
}) {
  const { slug, headline } = article;
  const { block, paragraph, standing, earlier } = notes;
  const open = publication.commentsOn && takesComments(state.mode);
  const around = { slug, open, place: publication };
  return (
    <section className="disc wrap" aria-labelledby="notes-heading">
      <div className="thread notes">
        <p className="ctx">
          {thread.on} <a href={`/articles/${slug}`}>{headline}</a>
        </p>
        <div className="thead">
          <h1 id="notes-heading">{words.title}</h1>
        </div>
        {paragraph ? (
          <blockquote className="passage">
            <p dir="auto">{paragraph.text}</p>
            <a className="link" href={`/articles/${slug}#${blockAnchor(block)}`}>
              {words.back}
            </a>
          </blockquote>
        ) : (
          <p className="guide">{words.gone}</p>
        )}
        {standing.length + earlier.length > 0 && <RecommendForm slug={slug} place={`note ${block}`} />}
        {standing.length > 0 ? (
          <NoteColumn notes={notes} {...around} />
        ) : (
          paragraph && <p className="guide">{words.none}</p>
        )}
        {earlier.length > 0 && (
          <section aria-labelledby="earlier-heading">
            <h2 className="earlier" id="earlier-heading">
              {words.earlier}
            </h2>
            {paragraph && <p className="guide">{words.earlierMore}</p>}
            <Comments comments={earlier} className="clist" {...around} />
          </section>
        )}
        {notes.more && (
          <p className="guide">
            <a className="link" href={threadPageAddress(slug, 'best', 1)}>
              {words.more}
            </a>
          </p>
        )}
        {paragraph && open && (
          <ReplyForm
            slug={slug}
            to={null}
            parentName={null}
            note={{ block, quote: paragraph.quote, version: paragraph.version }}
            person={null}
            policy={policyIn(state, publication.commentPolicy)}
            level={2}
          />
        )}
        {!open && <NoReplies slug={slug} state={state} site={publication.commentsOn} place={publication} />}
      </div>
    </section>
  );
}

/** The notes themselves: here, and beside the paragraph, where the reader's script takes this very element. */
function NoteColumn({
  notes: { block, standing },
  ...around
}: {
  notes: NotesDto;
  slug: string;
  open: boolean;
  place: Place;
}) {
  const title = words.count(standing.filter(({ tombstone }) => tombstone === null).length);
  return (
    <section className="notecol" aria-label={title}>
      <header>
        <b>{title}</b>
      </header>
      <Comments comments={standing} className="clist" {...around} />
      {around.open && (
        <p>
          <a className="btn sm" href={`${notesAddress(around.slug, block)}#leave-a-reply`} rel="nofollow">
            {words.add}
          </a>
        </p>
      )}
    </section>
  );
}
