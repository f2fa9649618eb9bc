import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { gone, missing } from '@/app/(reader)/absent';
import { HistoryView } from '@/components/article/history-view';
import { metadataOf } from '@/components/site/metadata';
import { historyOnce, publicationOnce } from '@/components/site/once';
import { historyPath, readSpan, readView } from '@/newsroom/trust/history';
import { getDifference } from '@/newsroom/trust/history-queries';
import { versions as say } from '@/words/record';
import { absent } from '@/words/site';

interface Props {
  params: Promise<{ slug: string; span: string }>;
  searchParams: Promise<{ view?: string }>;
}

/** Without a canonical address, so without a place in any index: two versions give one page, ten give forty-five. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await historyOnce((await params).slug);
  if (found.kind !== 'history') return metadataOf({ title: absent.title, description: absent.text });
  const { headline } = found.history;
  return metadataOf({ title: say.title(headline), description: say.description(headline) });
}

export default async function ChangePage({ params, searchParams }: Props) {
  const [{ slug, span: said }, { view }] = await Promise.all([params, searchParams]);
  const [found, publication] = await Promise.all([historyOnce(slug), publicationOnce()]);
  const span = readSpan(said);
  if (found.kind === 'moved') permanentRedirect(historyPath(found.slug, span ?? undefined, readView(view)));
  if (found.kind === 'gone') return gone(found.gone, publication);
  if (found.kind === 'missing' || !span) return missing();
  const difference = await getDifference(found.history.articleId, span);
  if (!difference) return missing();
  return (
    <HistoryView history={found.history} change={{ span, difference }} view={readView(view)} place={publication} />
  );
}
