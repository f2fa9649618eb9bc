import { Ranked } from '@/components/article/ranked';
import { SearchForm } from '@/components/search/search-form';
import { listMostDiscussed } from '@/newsroom/articles/list-queries';
import { absent, lists } from '@/words/site';
import { Page } from './page';

/** What stands where there is no page. The page that draws it answers 404. */
export async function NotFound() {
  const discussed = await listMostDiscussed(5);
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
        <Ranked id="h-discussed" title={lists.mostDiscussed} stories={discussed} />
      </div>
    </Page>
  );
}
