import type { Metadata } from 'next';
import { OneButton } from '@/components/letters/one-button';
import { metadataOf } from '@/components/site/metadata';
import { publicationOnce } from '@/components/site/once';
import { Page } from '@/components/site/page';
import { answers } from '@/newsroom/answer';
import { followLinkAction } from '@/newsroom/mail/address-actions';
import { linkAddress } from '@/newsroom/mail/addresses/link-address';
import { getLink } from '@/newsroom/mail/own-letters-queries';
import { who } from '@/newsroom/people/who';
import { momentOf } from '@/words/dates';
import { byLetter as words } from '@/words/your-comments';

interface Props {
  params: Promise<{ token: string }>;
}

export function generateMetadata(): Promise<Metadata> {
  return metadataOf({ title: words['your-comments'], description: '' });
}

/** Behind a link in a letter to an address. To open it changes nothing: mail programs and their guards open every link. */
export default async function ByLetterPage({ params }: Props) {
  const { token } = await params;
  const [link, place] = await Promise.all([getLink(await who(), token, new Date()), publicationOnce()]);
  if (!link) answers(404);
  return (
    <Page>
      <header className="phead">
        <h1>{link ? words[link.purpose] : words.over}</h1>
        <p className="stand">{link ? words[`${link.purpose}Lead`] : <a href="/your-comments">{words.overMore}</a>}</p>
      </header>
      {link && (
        <div className="own">
          {link.elsewhere && (
            <p className="notice warn">
              {words.elsewhere(link.elsewhere.name, link.elsewhere.headline, momentOf(link.elsewhere.at, place))}
            </p>
          )}
          <OneButton
            action={followLinkAction}
            at={linkAddress(token)}
            fields={{ token }}
            button={words.button}
            look="btn primary"
          >
            <p className="hint">{words.more}</p>
          </OneButton>
        </div>
      )}
    </Page>
  );
}
