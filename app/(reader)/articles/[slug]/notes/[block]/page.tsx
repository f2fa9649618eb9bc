import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { gone, missing } from '@/app/(reader)/absent';
import { metadataOf } from '@/components/site/metadata';
import { articleOnce, publicationOnce } from '@/components/site/once';
import { Page } from '@/components/site/page';
import { NotesView } from '@/components/thread/notes-view';
import { getThreadState } from '@/newsroom/articles/thread-queries';
import { notesAddress } from '@/newsroom/comments/notes/note';
import { getNotes } from '@/newsroom/comments/notes/note-queries';
import { notes as words } from '@/words/thread';

interface Props {
  params: Promise<{ slug: string; block: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await articleOnce((await params).slug);
  const headline = found.kind === 'article' ? `: ${found.article.headline}` : '';
  return metadataOf({ title: `${words.title}${headline}`, description: '' });
}

/** One paragraph of a story with what readers noted on it, and the form for another note. */
export default async function NotesPage({ params }: Props) {
  const { slug, block } = await params;
  const [found, publication] = await Promise.all([articleOnce(slug), publicationOnce()]);
  if (found.kind === 'moved') permanentRedirect(notesAddress(found.slug, block));
  if (found.kind === 'gone') return gone(found.gone, publication);
  if (found.kind === 'missing') return missing();
  const { article } = found;
  const [notes, state] = await Promise.all([getNotes(article.id, block), getThreadState(article.id)]);
  if (!notes) return missing();
  return (
    <Page current={article.section?.id} wide>
      <NotesView article={article} notes={notes} state={state} publication={publication} />
    </Page>
  );
}
