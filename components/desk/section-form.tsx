import { saveSectionAction } from '@/newsroom/sections/actions';
import type { DeskSection } from '@/newsroom/sections/desk-queries';
import { sections as words } from '@/words/desk';
import { ActionForm } from './action-form';
import { TextField } from './field';
import { SectionMerge } from './section-merge';

/** One section to change, or a new one. A known section is folded away below its name. */
export function SectionForm({ section, all = [] }: { section?: DeskSection; all?: DeskSection[] }) {
  const form = `${section?.id ?? 'new'}-`;
  const fields = (
    <ActionForm action={saveSectionAction} className="stack" label={section?.name ?? words.add}>
      {section && <input type="hidden" name="id" value={section.id} />}
      <TextField name="name" form={form} label={words.name} value={section?.name ?? ''} required />
      {section && (
        <TextField
          name="slug"
          form={form}
          label={words.address}
          hint={words.addressHint}
          value={section.slug}
          required
        />
      )}
      <TextField name="description" form={form} label={words.description} value={section?.description ?? ''} />
      <TextField
        name="position"
        form={form}
        label={words.position}
        value={section ? String(section.position) : ''}
        inputMode="numeric"
      />
      <div className="act">
        <button className={section ? 'btn' : 'btn primary'} type="submit">
          {section ? words.save : words.add}
        </button>
      </div>
    </ActionForm>
  );
  if (!section) return fields;
  return (
    <details className="fold">
      <summary>
        <b>{section.name}</b> <small>/sections/{section.slug}</small>
      </summary>
      {fields}
      <SectionMerge section={section} others={all.filter(({ id }) => id !== section.id)} />
    </details>
  );
}
