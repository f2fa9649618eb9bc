import type { Metadata } from 'next';
import { ActionForm } from '@/components/desk/action-form';
import { Done } from '@/components/desk/done';
import { TextField } from '@/components/desk/field';
import { RefusedPage } from '@/components/desk/refused-page';
import { RevisionTable } from '@/components/desk/revision-table';
import { StoryFrame } from '@/components/desk/story-frame';
import { getDeskStory } from '@/newsroom/articles/desk-queries';
import { keepRevisionAction } from '@/newsroom/articles/drafts/draft-actions';
import { readCursor, revisionsPath } from '@/newsroom/articles/drafts/revision';
import { listRevisions } from '@/newsroom/articles/drafts/revision-queries';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { story as stories } from '@/words/desk-stories';
import { drafts as words } from '@/words/drafts';

export const metadata: Metadata = { title: words.history };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function RevisionsPage({ params, searchParams }: Props) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const before = readCursor(asked.before);
  const actor = await atDesk(revisionsPath(id, before));
  const found = await getDeskStory(actor, id);
  if (!found.ok) return <RefusedPage actor={actor} room="stories" problem={found.problem} />;
  const [{ rows, next }, place] = await Promise.all([listRevisions(id, before), getPublication()]);
  const writes = can(actor, 'article.write', found.story);
  return (
    <StoryFrame
      actor={actor}
      story={found.story}
      title={words.title(found.story.manuscript.headline || stories.untitled)}
      at="history"
    >
      <Done words={words.done} done={asked.done} />
      <p className="hint">{words.lead}</p>
      {writes && !before && (
        <ActionForm action={keepRevisionAction} className="keep" label={words.keep}>
          <input type="hidden" name="id" value={id} />
          <TextField name="name" label={words.keep} hint={words.keepHint} maxLength={80} autoComplete="off" />
          <button className="btn" type="submit">
            {words.keepNow}
          </button>
        </ActionForm>
      )}
      {rows.length > 0 ? (
        <RevisionTable articleId={id} rows={rows} place={place} writes={writes} />
      ) : (
        <p className="none">{words.none}</p>
      )}
      <nav className="pager" aria-label="Pages">
        {before && <a href={revisionsPath(id)}>{words.newest}</a>}
        {next && (
          <a className="btn" rel="next" href={revisionsPath(id, next)}>
            {words.older}
          </a>
        )}
      </nav>
    </StoryFrame>
  );
}
