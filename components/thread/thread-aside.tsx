import type { CommentDto } from '@/newsroom/comments/comment';
import { toHighlights } from '@/newsroom/comments/highlights';
import { thread as words } from '@/words/thread';

/** Beside the conversation, where there is room: ways into it. Headings stand one level below the conversation's own. */
export function ThreadAside({ conversations, level }: { conversations: CommentDto[]; level: number }) {
  const { picks, answers } = toHighlights(conversations);
  if (picks.length === 0 && answers.length === 0) return null;
  const Heading = `h${level + 1}` as 'h3';
  return (
    <section className="aside" aria-label={words.beside}>
      <div className="sticky">
        {picks.length > 0 && <Heading>{words.picks}</Heading>}
        {picks.length > 0 && (
          <ul>
            {picks.map(({ id, name, quote }) => (
              <li key={id}>
                <a href={`#c-${id}`}>
                  <b>
                    <bdi>{name}</bdi>
                  </b>
                  : <q dir="auto">{quote}</q>
                </a>
              </li>
            ))}
          </ul>
        )}
        {answers.length > 0 && <Heading>{words.answers}</Heading>}
        {answers.length > 0 && (
          <ul>
            {answers.map(({ id, to, quote }) => (
              <li key={id}>
                <a href={`#c-${id}`}>
                  {words.answerTo} <bdi>{to}</bdi>: <q dir="auto">{quote}</q>
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
