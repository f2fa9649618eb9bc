import type { Metadata } from 'next';
import { missing } from '@/app/(reader)/absent';
import { StopForm } from '@/components/letters/stop-form';
import { metadataOf } from '@/components/site/metadata';
import { Page } from '@/components/site/page';
import { getStopPage } from '@/newsroom/mail/outbox-queries';
import { letterNames, unsubscribe as words } from '@/words/letters';

interface Props {
  params: Promise<{ token: string }>;
}

export function generateMetadata(): Promise<Metadata> {
  return metadataOf({ title: words.title, description: '' });
}

/** Behind the link in a letter. To open it changes nothing: mail programs and their guards open every link. */
export default async function UnsubscribePage({ params }: Props) {
  const { token } = await params;
  const found = await getStopPage(token);
  if (!found) return missing();
  const name = letterNames[found.purpose];
  return (
    <Page>
      <header className="phead">
        <h1>{words.title}</h1>
        <p className="stand">{name === undefined ? words.conversation(found.headline) : words.lead(name)}</p>
      </header>
      <div className="own">
        <p role="status">
          <b>{found.stopped ? words.stopped : words.going}</b>
        </p>
        <p>{name === undefined ? words.conversationMore : words.more}</p>
        <StopForm token={token} stopped={found.stopped} />
      </div>
    </Page>
  );
}
