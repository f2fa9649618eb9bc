import type { Metadata } from 'next';
import { NoteForm } from '@/components/desk/notes/note-form';
import { TalkForms } from '@/components/desk/notes/talk-forms';
import { RefusedPage } from '@/components/desk/refused-page';
import { StoryFrame } from '@/components/desk/story-frame';
import { getDeskStory } from '@/newsroom/articles/desk-queries';
import { quoteLength } from '@/newsroom/articles/draft-notes/draft-note';
import { listDraftNotes, namesToMention } from '@/newsroom/articles/draft-notes/note-queries';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { blockWords } from '@/newsroom/text/block-words';
import { firstWords } from '@/newsroom/text/first-words';
import { story as stories } from '@/words/desk-stories';
import { draftNotes as words } from '@/words/draft-notes';

export const metadata: Metadata = { title: words.title };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The paragraphs of a draft with the newsroom's notes on them; `?on=` opens the form at one. */
export default async function DraftNotesPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { on } = await searchParams;
  const actor = await atDesk(`/desk/articles/${id}/notes`);
  const found = await getDeskStory(actor, id);
  if (!found.ok) return <RefusedPage actor={actor} room="stories" problem={found.problem} />;
  const { manuscript } = found.story;
  const [talks, names, place] = await Promise.all([listDraftNotes(id), namesToMention(found.story), getPublication()]);
  const blocks = manuscript.body.content.flatMap((block) => {
    const said = blockWords(block);
    return block.attrs && said ? [{ block: block.attrs.id, said }] : [];
  });
  const stillSaid = new Map(blocks.map(({ block, said }) => [block, firstWords(said, quoteLength)]));
  const moved = talks.filter(({ block, quote }) => stillSaid.get(block) !== quote);
  return (
    <StoryFrame actor={actor} story={found.story} title={`${words.title}: ${manuscript.headline || stories.untitled}`}>
      <p className="lead-in">{words.lead}</p>
      {talks.length === 0 && <p className="none">{blocks.length > 0 ? words.none : words.empty}</p>}
      <ol className="margin">
        {blocks.map(({ block, said }) => (
          <li key={block} id={`on-${block}`}>
            <p className="said" dir="auto">
              {said}
            </p>
            <div>
              {talks
                .filter((talk) => talk.block === block && !moved.includes(talk))
                .map((talk) => (
                  <TalkForms key={talk.id} id={id} talk={talk} place={place} />
                ))}
              {on === block ? (
                <NoteForm id={id} block={block} names={names} />
              ) : (
                <a className="link" href={`?on=${block}#on-${block}`}>
                  {words.write}
                </a>
              )}
            </div>
          </li>
        ))}
      </ol>
      {moved.length > 0 && (
        <section>
          <h2>{words.gone}</h2>
          {moved.map((talk) => (
            <TalkForms key={talk.id} id={id} talk={talk} place={place} was />
          ))}
        </section>
      )}
    </StoryFrame>
  );
}
