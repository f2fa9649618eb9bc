import type { Metadata } from 'next';
import { AskForm } from '@/components/letters/ask-form';
import { LetterChoices } from '@/components/letters/letter-choices';
import { metadataOf } from '@/components/site/metadata';
import { publicationOnce } from '@/components/site/once';
import { Page } from '@/components/site/page';
import { OwnList } from '@/components/thread/own-list';
import { Icon } from '@/components/ui/icon';
import { listOwn } from '@/newsroom/comments/own/list-own-queries';
import { getOwnLetters } from '@/newsroom/mail/own-letters-queries';
import { who } from '@/newsroom/people/who';
import { yourComments as words, yourData } from '@/words/your-comments';

interface Props {
  searchParams: Promise<{ before?: string; said?: string }>;
}

export function generateMetadata(): Promise<Metadata> {
  return metadataOf({ title: words.title, description: '' });
}

/** Everything that is one's own, by the account or by the key in this browser. Whoever has neither is offered a letter. */
export default async function YourCommentsPage({ searchParams }: Props) {
  const { before, said } = await searchParams;
  const actor = await who();
  const [own, letters, place] = await Promise.all([listOwn(actor, before), getOwnLetters(actor), publicationOnce()]);
  const guest = actor.kind === 'guest';
  const told = said && words.said[said as keyof typeof words.said];
  return (
    <Page>
      <header className="phead">
        <h1>{words.title}</h1>
        <p className="stand">{own ? words.stand : words.noKey}</p>
      </header>
      <div className="own">
        {told && (
          <div className="notice ok" role="status">
            <Icon name="check" />
            <p>{told}</p>
          </div>
        )}
        {own && <OwnList {...own} first={before === undefined} place={place} guest={guest} />}
        {own && <LetterChoices letters={letters} guest={guest} />}
        {guest && <AskForm />}
        {own && (
          <section aria-labelledby="data-heading">
            <h2 id="data-heading">{yourData.title}</h2>
            <p>
              <a className="link" href="/your-comments/export.json" download="">
                {yourData.take}
              </a>
            </p>
            <p className="hint">{guest ? yourData.takeMore : yourData.takeAccount}</p>
            {guest && (
              <p>
                <a className="link" href="/your-comments/erase">
                  {yourData.erase}
                </a>
              </p>
            )}
          </section>
        )}
      </div>
    </Page>
  );
}
