import type { StoryDto } from '@/newsroom/articles/article';
import { lists } from '@/words/site';
import { kickerWords } from './kicker-words';

/**
 * Above a headline: the section, then the words beside it (kicker-words.ts), all of them on the article's own page (`whole`).
 * `within` is a section whose page this is.
 */
export function Kicker({
  story: { section, label, kicker },
  whole = false,
  within,
}: {
  story: Pick<StoryDto, 'section' | 'label' | 'kicker'>;
  whole?: boolean;
  within?: string | undefined;
}) {
  const named = section && section.id !== within ? section : null;
  const beside = kickerWords({ section: section?.name ?? '', label, kicker }, whole);
  if (!named && beside.length === 0) return null;
  return (
    <p className={label === 'opinion' ? 'kick op' : 'kick'}>
      {named && <a href={`/sections/${named.slug}`}>{named.name}</a>}
      {beside.map((word) => (
        <span key={word} className="lab">
          {word}
        </span>
      ))}
    </p>
  );
}

/** Names in the order of the byline, linked: "Maren Aldous, Tobin Hale and Priya Sandell". */
export function Names({ bylines, linked = true }: { bylines: StoryDto['bylines']; linked?: boolean }) {
  return bylines.map(({ slug, name }, place) => (
    <span key={slug}>
      {place > 0 && (place === bylines.length - 1 ? ` ${lists.and} ` : ', ')}
      {linked ? <a href={`/authors/${slug}`}>{name}</a> : name}
    </span>
  ));
}
