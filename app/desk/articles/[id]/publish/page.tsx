import type { Metadata } from 'next';
import { AfterPublishing } from '@/components/desk/after-publishing';
import { Done } from '@/components/desk/done';
import { PlanList } from '@/components/desk/plans/plan-list';
import { LinkList } from '@/components/desk/preview-links/link-list';
import { PublishChecks } from '@/components/desk/publish-checks';
import { PublishForm } from '@/components/desk/publish-form';
import { RefusedPage } from '@/components/desk/refused-page';
import { ReviewBox } from '@/components/desk/review/review-box';
import { ShelfForms } from '@/components/desk/shelf/shelf-forms';
import { Status } from '@/components/desk/status';
import { StoryFrame } from '@/components/desk/story-frame';
import { TipNotice } from '@/components/desk/tips/tip-notice';
import { missing } from '@/newsroom/articles/article';
import { localTime } from '@/newsroom/articles/calendar';
import { checkLinks } from '@/newsroom/articles/checks/check-queries';
import { getDeskStory } from '@/newsroom/articles/desk-queries';
import type { DeskStory } from '@/newsroom/articles/desk-story';
import { countOpenNotes } from '@/newsroom/articles/draft-notes/note-queries';
import { openPlansOf } from '@/newsroom/articles/plans/plan-queries';
import { listPreviewLinks } from '@/newsroom/articles/preview-links/link-queries';
import { listRouted } from '@/newsroom/comments/queue/routed-queries';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { listTipsOf } from '@/newsroom/trust/tips/tip-queries';
import { momentOf } from '@/words/dates';
import { publishing, story as words } from '@/words/desk-stories';
import { shelf } from '@/words/review';

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
  const { done: was, tip: asked } = await searchParams;
  const tip = typeof asked === 'string' ? asked : '';
  const actor = await atDesk(`/desk/articles/${id}/publish`);
  const found = await getDeskStory(actor, id);
  if (!found.ok) return <RefusedPage actor={actor} room="stories" problem={found.problem} />;
  const { story } = found;
  const now = new Date();
  const mayShare = can(actor, 'article.share-draft', story);
  const [place, plans, linkCheck, openNotes, links, tips] = await Promise.all([
    getPublication(),
    openPlansOf(id),
    checkLinks(story.manuscript),
    countOpenNotes(id),
    mayShare ? listPreviewLinks(id, now) : [],
    can(actor, 'tip.settle', story) ? listTipsOf(id, tip) : [],
  ]);
  const embargo = story.embargoUntil && story.embargoUntil > now.toISOString() ? story.embargoUntil : null;
  return (
    <StoryFrame
      actor={actor}
      story={story}
      title={story.manuscript.headline || words.untitled}
      at="checks"
      beside={<Status status={story.status} />}
    >
      <Done words={publishing.done} done={was} />
      {story.state === 'published' && (
        <p>
          <a className="link" href={`/articles/${story.slug}`}>
            {publishing.read}
          </a>
        </p>
      )}
      <TipNotice tip={tips.find((one) => one.id === tip)} story={story.status === 'published' ? id : null} />
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
          <PublishChecks
            manuscript={story.manuscript}
            links={linkCheck}
            openNotes={openNotes}
            href={`/desk/articles/${id}`}
          />
          {embargo && <p className="notice">{shelf.embargoed(momentOf(embargo, place))}</p>}
          {can(actor, 'article.publish', story) ? (
            <PublishForm
              story={story}
              routed={await listRouted(id)}
              tips={tips}
              tip={tip}
              timeZone={place.timeZone}
              proposed={{
                at: embargo ? localTime(new Date(embargo), place.timeZone).slice(0, 16) : '',
                later: embargo !== null,
              }}
              planned={plans.some(({ act }) => act === 'publish')}
            />
          ) : (
            <p className="notice">{publishing.notYours}</p>
          )}
        </section>
      )}
      <PlanList plans={plans} place={place} mayDecide={({ act }) => can(actor, `article.${act}`, story)} />
      <div className="furthers">
        {story.status !== 'published' && <ReviewBox story={story} actor={actor} place={place} />}
        {mayShare && <LinkList id={id} links={links} place={place} />}
        <ShelfForms story={story} actor={actor} timeZone={place.timeZone} />
        <AfterPublishing story={story} actor={actor} plans={plans} timeZone={place.timeZone} />
      </div>
    </StoryFrame>
  );
}
