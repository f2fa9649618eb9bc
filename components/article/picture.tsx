import { inView, type PictureDto } from '@/newsroom/text/picture';

/**
 * A picture of ours. `sizes` says how wide it is drawn, so that a browser takes the smallest file that does. The lead of a
 * page is `first`: fetched at once; every other waits until it is near. `decorative` where its words stand beside it.
 */
export function Picture({
  picture,
  sizes,
  first = false,
  decorative = false,
}: {
  picture: PictureDto;
  sizes: string;
  first?: boolean;
  decorative?: boolean;
}) {
  return (
    <picture>
      {picture.sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={sizes} />
      ))}
      <img
        className={inView(picture)}
        src={picture.src}
        alt={decorative ? '' : picture.alt}
        width={picture.width}
        height={picture.height}
        loading={first ? undefined : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  );
}

/** Caption and credit; nothing where the picture has neither. */
export function Caption({ picture: { caption, credit } }: { picture: PictureDto }) {
  if (!caption && !credit) return null;
  return (
    <figcaption>
      {caption}
      {caption && credit && ' '}
      {credit && <span className="cr">{credit}</span>}
    </figcaption>
  );
}
