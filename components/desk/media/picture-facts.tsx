import type { OnePictureDto } from '@/newsroom/media/library/library-picture';
import { isShown, type UsesDto } from '@/newsroom/media/library/uses';
import { media as words } from '@/words/media';

/** The file, its size, and everything that shows the picture. */
export function PictureFacts({ picture, uses }: { picture: OnePictureDto; uses: UsesDto }) {
  const { fileName, width, height, replacedAt, croppedFrom } = picture;
  const { stories, more, hidden, planned, authors, pages } = uses;
  return (
    <dl className="mfacts">
      <dt>{words.fileName}</dt>
      <dd>
        {fileName ? `${fileName}, ` : ''}
        {words.size(width, height)}
      </dd>
      {replacedAt ? <dd>{words.replacedAt(replacedAt.slice(0, 10))}</dd> : null}
      {croppedFrom ? (
        <dd>
          {words.from}{' '}
          <a className="link" href={`/desk/media?picture=${croppedFrom}`}>
            {words.whole}
          </a>
        </dd>
      ) : null}
      <dt>{words.usedIn}</dt>
      {isShown(uses) ? null : <dd>{words.notUsed}</dd>}
      {stories.map(({ id, headline, href, isLive, isDeleted }) => (
        <dd key={id}>
          <a className="link" href={href}>
            {headline || words.draft}
          </a>{' '}
          <small>{isDeleted ? words.deletedDraft : isLive ? words.live : words.draft}</small>
        </dd>
      ))}
      {more > 0 ? <dd>{words.more(more)}</dd> : null}
      {authors.map(({ name, slug }) => (
        <dd key={slug}>
          <a className="link" href={`/authors/${slug}`}>
            {name}
          </a>{' '}
          <small>{words.author}</small>
        </dd>
      ))}
      {pages.map(({ title, href }) => (
        <dd key={title}>
          {href ? (
            <a className="link" href={href}>
              {title}
            </a>
          ) : (
            title
          )}{' '}
          <small>{words.page}</small>
        </dd>
      ))}
      {planned > 0 ? <dd>{words.planned(planned)}</dd> : null}
      {hidden > 0 ? <dd>{words.hidden(hidden)}</dd> : null}
    </dl>
  );
}
