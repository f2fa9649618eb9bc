import type { Metadata } from 'next';
import { AfterPublishing } from '@/components/desk/after-publishing';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { PublishChecks } from '@/components/desk/publish-checks';
import { PublishForm } from '@/components/desk/publish-form';
import { RefusedPage } from '@/components/desk/refused-page';
import { Status } from '@/components/desk/status';
import { missing } from '@/newsroom/articles/article';
import { getDeskStory } from '@/newsroom/articles/desk-queries';
import type { DeskStory } from '@/newsroom/articles/desk-story';
import { listRouted } from '@/newsroom/comments/queue/routed-queries';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { publishing, story as words } from '@/words/desk-stories';

export const metadata: Metadata = { title: publishing.title };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

function headingOf({ manuscript, state }: DeskStory): string {
  if (Object.keys(missing(manuscript)).length > 0) return publishing.notYet;
  return state === 'published' ? publishing.readyChanges : publishing.ready;
}

export default async function PublishPage({ params, searchParams }: Props) {
  const { id } = await params;
  const was = (await searchParams).done;
  const actor = await atDesk(`/desk/articles/${id}/publish`);
  const found = await getDeskStory(actor, id);
  if (!found.ok)
    return (
      <DeskFrame actor={actor} room="stories">
        <RefusedPage problem={found.problem} status={found.status === 404 ? 404 : 403} />
      </DeskFrame>
    );
  const { story } = found;
  return (
    <DeskFrame actor={actor} room="stories">
      <div className="dh">
        <h1>{story.manuscript.headline || words.untitled}</h1>
        <Status status={story.status} />
      </div>
      <Done words={publishing.done} done={was} />
      {story.state === 'published' && (
        <p>
          <a className="link" href={`/articles/${story.slug}`}>
            {publishing.read}
          </a>
        </p>
      )}
      {story.status === 'published' ? (
        <p className="hint">
          {publishing.nothing}{' '}
          <a className="link" href={`/desk/articles/${id}`}>
            {publishing.keep}
          </a>
        </p>
      ) : (
        <section>
          <h2>{headingOf(story)}</h2>
          <PublishChecks manuscript={story.manuscript} href={`/desk/articles/${id}`} />
          {can(actor, 'article.publish', story) ? (
            <PublishForm story={story} routed={await listRouted(id)} />
          ) : (
            <p className="notice">{publishing.notYours}</p>
          )}
        </section>
      )}
      <AfterPublishing story={story} actor={actor} />
    </DeskFrame>
  );
}
