import type { Metadata } from 'next';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { RefusedPage } from '@/components/desk/refused-page';
import { ThreadForm } from '@/components/desk/thread-form';
import { isLegal } from '@/newsroom/articles/article';
import { getThreadSetting } from '@/newsroom/articles/thread-queries';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { momentOf } from '@/words/dates';
import { story as stories, threadSetting as words } from '@/words/desk-stories';

export const metadata: Metadata = { title: words.title };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** How the conversation under one story stands. Its own page, because moderators may set it and do not read drafts. */
export default async function ThreadSettingPage({ params, searchParams }: Props) {
  const { id } = await params;
  const was = (await searchParams).done;
  const actor = await atDesk(`/desk/articles/${id}/thread`);
  const [found, publication] = await Promise.all([getThreadSetting(actor, id, new Date()), getPublication()]);
  if (!found.ok) return <RefusedPage actor={actor} room="comments" problem={found.problem} />;
  const { setting } = found;
  return (
    <DeskFrame actor={actor} room="comments">
      <div className="dh">
        <h1>
          {words.title} {setting.headline || stories.untitled}
        </h1>
      </div>
      <Done words={words.done} done={was} />
      {setting.state === 'published' && (
        <p>
          <a className="link" href={`/articles/${setting.slug}#comments`}>
            {words.read}
          </a>
        </p>
      )}
      {setting.thread.closes && <p>{words.closes(momentOf(setting.thread.closes, publication))}</p>}
      {isLegal('set-comments', setting.state) ? (
        <ThreadForm setting={setting} timeZone={publication.timeZone} />
      ) : (
        <p className="notice">{words.withdrawn}</p>
      )}
    </DeskFrame>
  );
}
