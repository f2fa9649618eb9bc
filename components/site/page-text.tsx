import type { PageText as Words } from '@/words/pages';
import { Page } from './page';

/** A page that is all words: about, guidelines, privacy. */
export function PageText({ title, standfirst, parts }: Words) {
  return (
    <Page>
      <header className="phead">
        <h1>{title}</h1>
        <p className="stand">{standfirst}</p>
      </header>
      <div className="body page-text">
        {parts.map((part) => (
          <section key={part.id} id={part.id}>
            <h2>{part.title}</h2>
            {part.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </div>
    </Page>
  );
}
