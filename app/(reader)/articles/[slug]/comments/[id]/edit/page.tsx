import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { missing } from '@/app/(reader)/absent';
import { metadataOf } from '@/components/site/metadata';
import { publicationOnce } from '@/components/site/once';
import { Page } from '@/components/site/page';
import { EditForm } from '@/components/thread/edit-form';
import { EditState } from '@/components/thread/edit-state';
import { wasRefused, wasSent } from '@/newsroom/answer';
import { getEditPage } from '@/newsroom/comments/edits/edit-queries';
import { editAddress } from '@/newsroom/comments/edits/editable';
import { who } from '@/newsroom/people/who';
import { editPage as words } from '@/words/reader-acts';
import { replyForm, thread } from '@/words/thread';

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return metadataOf({ title: wasRefused() ? `${replyForm.error} ${words.title}` : words.title, description: '' });
}

/** One's own comment, to be changed while that may be. Everybody else, the paper's own people too, finds nothing here. */
export default async function EditPage({ params }: Props) {
  const { slug, id } = await params;
  const [found, publication] = await Promise.all([getEditPage(await who(), slug, id, new Date()), publicationOnce()]);
  const sent = wasSent();
  if (!found && !sent) return missing();
  if (found && found.slug !== slug && !sent) permanentRedirect(editAddress(found.slug, id));
  return (
    <Page wide>
      <section className="disc wrap" aria-labelledby="edit-heading">
        <div className="thread">
          {found && (
            <p className="ctx">
              {thread.on} <a href={`/articles/${found.slug}`}>{found.headline}</a>
            </p>
          )}
          <div className="thead">
            <h1 id="edit-heading">{words.title}</h1>
          </div>
          {found && <EditState edit={found} place={publication} shown={sent} />}
          {(sent || !found?.fault) && (
            <EditForm slug={slug} id={id} source={found?.source ?? ''} seen={found?.seen ?? ''} />
          )}
        </div>
      </section>
    </Page>
  );
}
