import { Page } from '@/components/site/page';
import type { GoneDto } from '@/newsroom/articles/article';
import { dayOf, type Place } from '@/words/dates';
import { absent } from '@/words/site';

/** What stands at the address of a withdrawn article: its headline, its dates and the public reason. */
export function Gone({ gone, place }: { gone: GoneDto; place: Place }) {
  return (
    <Page>
      <div className="nf gone">
        <div>
          <p className="kick withdrawn">{absent.goneTitle}</p>
          <h1>{gone.headline}</h1>
          <p className="meta">{absent.goneLine(dayOf(gone.publishedAt, place), dayOf(gone.unpublishedAt, place))}</p>
          {gone.because && <p className="stand">{gone.because}</p>}
          <p className="hint">{absent.goneAfter}</p>
          <p className="hint">
            {absent.goneCode}{' '}
            <a className="link" href="/">
              {absent.front}
            </a>
          </p>
        </div>
      </div>
    </Page>
  );
}
