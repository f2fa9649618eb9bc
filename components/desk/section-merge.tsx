import { mergeSectionsAction } from '@/newsroom/sections/actions';
import type { DeskSection } from '@/newsroom/sections/desk-queries';
import { sections as words } from '@/words/desk';
import { ActionForm } from './action-form';
import { ChoiceField } from './field';

/** Makes one section of two. */
export function SectionMerge({ section: { id, name }, others }: { section: DeskSection; others: DeskSection[] }) {
  if (others.length === 0) return null;
  return (
    <ActionForm action={mergeSectionsAction} className="stack" label={`${words.merge}: ${name}`}>
      <input type="hidden" name="id" value={id} />
      <ChoiceField
        name="into"
        form={`${id}-`}
        label={words.into}
        hint={words.mergeHint(name)}
        choices={[['', words.choose], ...others.map((other) => [other.id, other.name] as const)]}
      />
      <div className="act">
        <button className="btn" type="submit">
          {words.merge}
        </button>
      </div>
    </ActionForm>
  );
}
