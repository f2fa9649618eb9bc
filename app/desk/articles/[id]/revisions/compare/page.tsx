import type { Metadata } from 'next';
import { FieldChange, PartView } from '@/components/article/difference-parts';
import { RefusedPage } from '@/components/desk/refused-page';
import { RestoreForm } from '@/components/desk/restore-form';
import { StoryFrame } from '@/components/desk/story-frame';
import { getDeskStory } from '@/newsroom/articles/desk-queries';
import { comparePath, type RevisionRow, revisionsPath } from '@/newsroom/articles/drafts/revision';
import { idPattern } from '@/newsroom/id';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { compareRevisions } from '@/newsroom/trust/revision-text-queries';
import { momentOf, type Place } from '@/words/dates';
import { drafts as words } from '@/words/drafts';
import { versions as say } from '@/words/record';

export const metadata: Metadata = { title: words.changes };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ComparePage({ params, searchParams }: Props) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const [one, other] = [asked.from, asked.to].map((said) => (idPattern.test(String(said)) ? String(said) : ''));
  const actor = await atDesk(comparePath(id, one ?? '', other ?? ''));
  const found = await getDeskStory(actor, id);
  const change = found.ok && one && other ? await compareRevisions(id, one, other) : null;
  if (!found.ok || !change)
    return <RefusedPage actor={actor} room="stories" problem={found.ok ? 'revision-missing' : found.problem} />;
  const place = await getPublication();
  const { from, to, difference } = change;
  const { fields, parts, added, removed, changedBlocks, blocks } = difference;
  const around = { span: { from: 1, to: 2 }, view: 'words' } as const;
  return (
    <StoryFrame
      actor={actor}
      story={found.story}
      title={words.changes}
      at="history"
      beside={
        <div className="r">
          {can(actor, 'article.write', found.story) && !from.stands && (
            <RestoreForm
              id={id}
              revision={from.id}
              moment={momentOf(from.savedAt, place)}
              label={words.restoreEarlier}
            />
          )}
          <a className="btn" href={revisionsPath(id)}>
            {words.list}
          </a>
        </div>
      }
    >
      <p>
        {nameOf(from, place)} → {nameOf(to, place)}
      </p>
      <div className="diff">
        <p className="legend">
          <span>
            <ins>{say.added}</ins> {say.addedWords(added)}
          </span>
          <span>
            <del>{say.removed}</del> {say.addedWords(removed)}
          </span>
          <span>{say.paragraphs(changedBlocks, blocks)}</span>
        </p>
        {fields.length === 0 && changedBlocks === 0 && <p className="hint">{words.same}</p>}
        {fields.map((field) => (
          <FieldChange key={field.name} field={field} {...around} />
        ))}
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never change places
          <PartView key={at} part={part} {...around} />
        ))}
      </div>
    </StoryFrame>
  );
}

function nameOf({ name, savedAt, by }: RevisionRow, place: Place): string {
  return [name, momentOf(savedAt, place), by ?? words.nobody].filter(Boolean).join(', ');
}
