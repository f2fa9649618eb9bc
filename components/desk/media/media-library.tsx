import { TriangleAlert } from 'lucide-react';
import { type LibraryFilter, libraryPath } from '@/newsroom/media/library/library-filter';
import type { ShelvedPictureDto } from '@/newsroom/media/library/library-picture';
import { media as words } from '@/words/media';

/** A page of the library, newest first; pictures that nobody has described say so, and each says what shows it. */
export function MediaLibrary(props: {
  pictures: ShelvedPictureDto[];
  next: string | null;
  filter: LibraryFilter;
  chosen: string | undefined;
}) {
  const { pictures, next, filter, chosen } = props;
  return (
    <>
      {pictures.length === 0 ? <p className="none">{nothing(filter)}</p> : null}
      <div className="mlib">
        {pictures.map(({ id, thumbnail, alt, caption, fileName, width, height, stories, faces }) => (
          <a key={id} href={`${libraryPath(filter, id)}#picture`} aria-current={id === chosen ? 'true' : undefined}>
            {/* biome-ignore lint/performance/noImgElement: our own fixed widths, not Next's optimizer */}
            <img src={thumbnail} alt={caption ? alt : ''} width={width} height={height} loading="lazy" />
            <b>{caption || alt || fileName || words.size(width, height)}</b>
            {alt === '' ? (
              <span className="warnc">
                <TriangleAlert aria-hidden="true" />
                {words.undescribed}
              </span>
            ) : (
              <small>{words.inStories(stories, faces) || words.unused}</small>
            )}
          </a>
        ))}
      </div>
      {next || filter.before ? (
        <nav className="pager" aria-label={words.title}>
          {filter.before ? <a href={libraryPath({ ...filter, before: null })}>{words.newest}</a> : null}
          {next ? (
            <a className="btn" rel="next" href={libraryPath({ ...filter, before: next })}>
              {words.older}
            </a>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}

function nothing(filter: LibraryFilter): string {
  if (filter.words) return words.nothingFound(filter.words);
  return filter.shelf ? words.nothingThere[filter.shelf] : words.empty;
}
