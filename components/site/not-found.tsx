import { Ranked } from '@/components/article/ranked';
import { answers } from '@/newsroom/answer';
import { listMostDiscussed } from '@/newsroom/articles/list-queries';
import { absent, lists } from '@/words/site';
import { Page } from './page';

/** What a page returns where there is nothing: the whole page, answered 404. */
export async function NotFound() {
  answers(404);
  const discussed = await listMostDiscussed(5);
  return (
    <Page>
      <div className="nf">
        <div>
          <h1>{absent.headline}</h1>
          <p className="stand">{absent.text}</p>
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
