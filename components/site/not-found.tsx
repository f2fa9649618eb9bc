import { Ranked } from '@/components/article/ranked';
import { SearchForm } from '@/components/search/search-form';
import { listMostDiscussed } from '@/newsroom/articles/list-queries';
import { listMostRead } from '@/newsroom/articles/reads-queries';
import { absent, lists } from '@/words/site';
import { MostRead } from './most-read';
import { Page } from './page';

/** What stands where there is no page. The page that draws it answers 404. */
export async function NotFound() {
  const [read, discussed] = await Promise.all([listMostRead(5), listMostDiscussed(5)]);
  return (
    <Page>
      <div className="nf">
        <div>
          <h1>{absent.headline}</h1>
          <p className="stand">{absent.text}</p>
          <SearchForm />
          <p className="hint">
            {absent.code}{' '}
            <a className="link" href="/">
              {absent.front}
            </a>
          </p>
        </div>
        {read ? <MostRead read={read} /> : <Ranked id="h-discussed" title={lists.mostDiscussed} stories={discussed} />}
      </div>
    </Page>
  );
}
