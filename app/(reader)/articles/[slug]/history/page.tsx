import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { gone, missing } from '@/app/(reader)/absent';
import { HistoryView } from '@/components/article/history-view';
import { metadataOf } from '@/components/site/metadata';
import { historyOnce, publicationOnce } from '@/components/site/once';
import { changeOf, historyPath } from '@/newsroom/trust/history';
import { getDifference } from '@/newsroom/trust/history-queries';
import { versions as say } from '@/words/record';
import { absent } from '@/words/site';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await historyOnce((await params).slug);
  if (found.kind !== 'history') return metadataOf({ title: absent.title, description: absent.text });
  const { slug, headline } = found.history;
  return metadataOf({ title: say.title(headline), description: say.description(headline), path: historyPath(slug) });
}

export default async function HistoryPage({ params }: Props) {
  const [found, publication] = await Promise.all([historyOnce((await params).slug), publicationOnce()]);
  if (found.kind === 'moved') permanentRedirect(historyPath(found.slug));
  if (found.kind === 'gone') return gone(found.gone, publication);
  if (found.kind === 'missing') return missing();
  const { history } = found;
  const span = history.entries[0] ? changeOf(history.entries, history.entries[0]) : null;
  const difference = span && (await getDifference(history.articleId, span));
  return <HistoryView history={history} change={span && difference && { span, difference }} place={publication} />;
}
