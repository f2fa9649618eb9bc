import { Page } from '@/components/site/page';
import { Thread } from '@/components/thread/thread';
import { JsonLd } from '@/components/ui/trusted-html';
import type { ArticleDto } from '@/newsroom/articles/article';
import { evidenceOf } from '@/newsroom/articles/evidence/evidence';
import { otherSources, toClaims } from '@/newsroom/articles/evidence/status';
import { listRelated } from '@/newsroom/articles/related-queries';
import { getThread } from '@/newsroom/comments/queries';
import { toNewsArticle } from '@/newsroom/feeds/news-article';
import { absolute } from '@/newsroom/settings/address';
import { correctedWords } from '@/newsroom/text/corrected-words';
import type { Notes } from '@/newsroom/text/render-body';
import type { Severity } from '@/newsroom/trust/correction';
import { listCorrectionsOf } from '@/newsroom/trust/correction-queries';
import type { Place } from '@/words/dates';
import { ArticleHeader } from './article-header';
import { ArticleTools } from './article-tools';
import { ArticleBody } from './body';
import { Notices } from './corrections';
import { EvidenceBox } from './evidence-box';
import { Caption, Picture } from './picture';
import { Related } from './related';
import { Spotted } from './spotted';
import { Tags } from './tags';

/** A whole article with what follows it. */
export async function ArticleView({
  article,
  publication,
  notes = null,
}: {
  article: ArticleDto;
  publication: Place & { name: string };
  /** Readers' notes on its paragraphs; a preview has none. */
  notes?: Notes | null;
}) {
  const [related, thread, corrections] = await Promise.all([
    listRelated(article, 4),
    getThread(article.id, { sort: 'best', page: 1 }),
    listCorrectionsOf(article.id),
  ]);
  const claims = toClaims(evidenceOf(article), article.body);
  const words = correctedWords(article.body);
  const fixed = corrections.length === 1 && words.length === 1 ? words[0] : undefined;
  const told = (severity: Severity) => corrections.filter((correction) => correction.severity === severity);
  return (
    <Page current={article.section?.id} wide>
      <JsonLd value={toNewsArticle(article, publication, absolute, corrections, thread?.conversations)} />
      <article className="wrap art">
        <ArticleHeader article={article} place={publication} />
        {article.lead && (
          <figure className="leadfig">
            <Picture picture={article.lead} sizes="(max-width: 1059px) 100vw, 1048px" first />
            <Caption picture={article.lead} />
          </figure>
        )}
        <Notices corrections={told('serious')} place={publication} id="corrections" where="above" fixed={fixed} />
        <ArticleTools article={article} />
        <ArticleBody
          body={article.body}
          pictures={article.pictures}
          notices={corrections.length > 0 ? 'corrections' : undefined}
          notes={notes}
          claims={new Map(claims.map(({ id, number }) => [id, number]))}
        />
        <Notices
          corrections={told('minor')}
          place={publication}
          id={told('serious').length > 0 ? undefined : 'corrections'}
          where="below"
          fixed={fixed}
        />
        <EvidenceBox claims={claims} others={otherSources(evidenceOf(article))} />
        <Tags tags={article.tags} />
        {notes && <Spotted slug={article.slug} />}
      </article>
      {thread && <Thread article={article} thread={thread} />}
      <Related stories={related} place={publication} />
    </Page>
  );
}
