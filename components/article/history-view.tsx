import { Page } from '@/components/site/page';
import { Icon } from '@/components/ui/icon';
import type { Difference } from '@/newsroom/trust/difference';
import type { HistoryDto, Span, View } from '@/newsroom/trust/history';
import { momentOf, type Place } from '@/words/dates';
import { versions as say } from '@/words/record';
import { DifferenceView } from './difference-view';
import { VersionList } from './version-list';

/** The versions of an article and what changed between two of them; of an article with one version, that it has one. */
export function HistoryView({
  history,
  change,
  view = 'words',
  place,
}: {
  history: HistoryDto;
  change: { span: Span; difference: Difference } | null;
  view?: View;
  place: Place;
}) {
  const { slug, headline, entries } = history;
  const first = entries.at(-1);
  const made = change ? entries.filter(({ number }) => number > change.span.from && number <= change.span.to) : [];
  return (
    <Page current={history.sectionId ?? undefined}>
      <header className="phead history">
        <p className="kick">
          <a href={`/articles/${slug}`}>
            <Icon name="back" /> {say.back}
          </a>
        </p>
        <h1>{say.title(headline)}</h1>
        <p className="stand">
          {first && say.published(momentOf(first.publishedAt, place))} {say.changed(entries.length - 1)} {say.kept}
        </p>
      </header>
      <div className="two rev">
        <VersionList history={history} shown={change?.span ?? null} place={place} />
        {change ? (
          <DifferenceView {...change} slug={slug} view={view} made={made} />
        ) : (
          <p className="hint">{say.onlyOne}</p>
        )}
      </div>
    </Page>
  );
}
