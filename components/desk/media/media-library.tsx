import { TriangleAlert } from 'lucide-react';
import type { LibraryPictureDto } from '@/newsroom/media/library-picture';
import { media as words } from '@/words/editor';

/** The pictures of the paper, newest first; those nobody has described say so. */
export function MediaLibrary(props: {
  pictures: LibraryPictureDto[];
  next: string | null;
  counts: { all: number; undescribed: number };
  undescribed: boolean;
  chosen: string | undefined;
}) {
  const { pictures, next, counts, undescribed, chosen } = props;
  const show = undescribed ? 'show=undescribed&' : '';
  return (
    <div>
      <nav className="tabs" aria-label={words.title}>
        <a href="/desk/media" aria-current={undescribed ? undefined : 'page'}>
          {words.all}
          <span className="num">{counts.all}</span>
        </a>
        <a href="/desk/media?show=undescribed" aria-current={undescribed ? 'page' : undefined}>
          {words.undescribed}
          <span className="num">{counts.undescribed}</span>
        </a>
      </nav>
      {pictures.length === 0 ? <p>{undescribed ? words.nothingUndescribed : words.empty}</p> : null}
      <div className="mlib">
        {pictures.map(({ id, thumbnail, alt, caption, width, height }) => (
          <a key={id} href={`/desk/media?${show}picture=${id}`} aria-current={id === chosen ? 'true' : undefined}>
            {/* biome-ignore lint/performance/noImgElement: our own fixed widths, not Next's optimizer */}
            <img src={thumbnail} alt={caption ? alt : ''} width={width} height={height} loading="lazy" />
            <b>{caption || alt || words.size(width, height)}</b>
            {alt === '' ? (
              <span className="warnc">
                <TriangleAlert aria-hidden="true" />
                {words.undescribed}
              </span>
            ) : null}
          </a>
        ))}
      </div>
      {next ? (
        <p>
          <a className="link" href={`/desk/media?${show}before=${next}`}>
            {words.older}
          </a>
        </p>
      ) : null}
    </div>
  );
}
