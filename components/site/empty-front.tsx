import { lists } from '@/words/site';

/** The front page before the first publication. */
export function EmptyFront() {
  return (
    <div className="wrap">
      <div className="nf empty-paper">
        <div>
          <h2>{lists.emptyFront}</h2>
          <p className="stand">{lists.emptyFrontMore}</p>
          <p className="hint">
            <a className="link" href="/desk">
              {lists.desk}
            </a>
          </p>
        </div>
      </div>
    </div>
  );
}
