import { isSameWord, type StoryDto } from '@/newsroom/articles/article';
import { labelNames, lists } from '@/words/site';

/**
 * Above a headline: the section, then what kind of piece it is, or for plain news its kicker. The article's own page (`whole`)
 * says all three. Never the same word twice: a piece of opinion in the section Opinion says it once. `within` is a section
 * whose page this is.
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
  const kind = labelNames[label];
  const words = whole ? [kicker, label === 'news' && kicker ? '' : kind] : [label === 'news' && kicker ? kicker : kind];
  const beside = words.filter((word) => word && !isSameWord(word, section?.name ?? ''));
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
