import type { PageText as Words } from '@/words/pages';
import { site } from '@/words/site';
import { Page } from './page';

/** A page that is all words: about, guidelines, privacy. */
export function PageText({ title, standfirst, parts, more }: Words) {
  return (
    <Page>
      <header className="phead">
        <h1>{title}</h1>
        <p className="stand">{standfirst}</p>
      </header>
      <div className="two">
        <div className="body page-text">
          {parts.map((part) => (
            <section key={part.id} id={part.id}>
              <h2>{part.title}</h2>
              {part.paragraphs.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </section>
          ))}
          {more && (
            <p>
              <a href={more.href}>{more.name}</a>
            </p>
          )}
        </div>
        <nav className="facet onpage" aria-labelledby="h-onpage">
          <h2 id="h-onpage">{site.onPage}</h2>
          <ul>
            {parts.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </Page>
  );
}
