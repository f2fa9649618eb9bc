import { lists } from '@/words/site';

/** The tags most used in a section, with the number of its newest stories that carry each. */
export function Subjects({ subjects }: { subjects: { slug: string; name: string; stories: number }[] }) {
  if (subjects.length === 0) return null;
  return (
    <section className="facet" aria-labelledby="h-subjects">
      <h2 id="h-subjects">{lists.subjects}</h2>
      <ul>
        {subjects.map(({ slug, name, stories }) => (
          <li key={slug}>
            <a href={`/tags/${slug}`}>
              {name} <span className="num">{stories}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
