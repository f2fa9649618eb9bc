import { article as words } from '@/words/site';

export function Tags({ tags }: { tags: { slug: string; name: string }[] }) {
  if (tags.length === 0) return null;
  return (
    <nav className="tagged" aria-label={words.tags}>
      <ul className="tags">
        {tags.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/tags/${slug}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
