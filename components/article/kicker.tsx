import type { StoryDto } from '@/newsroom/articles/article';
import { labelNames, lists } from '@/words/site';

/** Section, then kicker or label. Never the same word twice: a piece of opinion in the section Opinion says it once. */
export function Kicker({ story }: { story: Pick<StoryDto, 'section' | 'label' | 'kicker'> }) {
  const { section, label, kicker } = story;
  const said = new Set([section?.name.toLowerCase()]);
  const beside = [kicker, labelNames[label]].filter((word) => {
    const fresh = word !== '' && !said.has(word.toLowerCase());
    said.add(word.toLowerCase());
    return fresh;
  });
  if (!section && beside.length === 0) return null;
  return (
    <p className={label === 'opinion' ? 'kick op' : 'kick'}>
      {section && <a href={`/sections/${section.slug}`}>{section.name}</a>}
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
