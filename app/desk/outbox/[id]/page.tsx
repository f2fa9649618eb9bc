import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { DeskFrame } from '@/components/desk/frame';
import { RefusedPage } from '@/components/desk/refused-page';
import { getFiledLetter } from '@/newsroom/mail/outbox-queries';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { outbox as words } from '@/words/letters';

export const metadata: Metadata = { title: words.title };

interface Props {
  params: Promise<{ id: string }>;
}

/** One letter as text: what its receiver reads, links and all. */
export default async function LetterPage({ params }: Props) {
  const { id } = await params;
  const actor = await atDesk('/desk/outbox');
  const letter = await getFiledLetter(actor, id);
  if (!letter)
    return (
      <RefusedPage
        actor={actor}
        room="outbox"
        problem={can(actor, 'settings.manage') ? 'letter-elsewhere' : 'not-allowed'}
      />
    );
  return (
    <DeskFrame actor={actor} room="outbox">
      <div className="dh">
        <h1>{letter.subject}</h1>
      </div>
      <p className="lead-in">
        {words.to} <bdi>{letter.to}</bdi>
      </p>
      <pre className="letter">{linked(letter.text)}</pre>
      <p className="hint">
        <a className="link" href="/desk/outbox">
          {words.back}
        </a>
      </p>
    </DeskFrame>
  );
}

/** Text with its http addresses as links, as a mail program shows it. */
function linked(text: string) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { 0: href, index } of text.matchAll(/https?:\/\/\S+/g)) {
    parts.push(
      text.slice(end, index),
      <a key={index} className="link" href={href} rel="nofollow noreferrer">
        {href}
      </a>,
    );
    end = index + href.length;
  }
  return [...parts, text.slice(end)];
}
