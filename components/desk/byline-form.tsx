import { type LibraryPictureDto, nameOfPicture } from '@/newsroom/media/library/library-picture';
import { saveAuthorAction } from '@/newsroom/people/actions';
import type { AuthorChoice } from '@/newsroom/people/queries';
import { sections } from '@/words/desk';
import { bylines as words } from '@/words/people';
import { ActionForm } from './action-form';
import { ChoiceField, LongField, TextField } from './field';

/** One byline to change, or a new one. A known byline is folded away below its name. */
export function BylineForm({ author, pictures }: { author?: AuthorChoice; pictures: LibraryPictureDto[] }) {
  const form = `${author?.id ?? 'author'}-`;
  const fields = (
    <ActionForm action={saveAuthorAction} className="stack" label={author?.name ?? words.add}>
      {author && <input type="hidden" name="id" value={author.id} />}
      <TextField name="name" form={form} label={words.name} value={author?.name ?? ''} required />
      <TextField name="jobTitle" form={form} label={words.jobTitle} value={author?.jobTitle ?? ''} />
      <ChoiceField
        name="kind"
        form={form}
        label={words.kind}
        value={author?.kind ?? 'person'}
        choices={[
          ['person', words.person],
          ['organisation', words.organisation],
        ]}
      />
      <LongField name="bio" form={form} label={words.bio} hint={words.bioHint} value={author?.bio ?? ''} rows={4} />
      <LongField
        name="expertise"
        form={form}
        label={words.expertise}
        hint={words.expertiseHint}
        value={author?.expertise ?? ''}
        rows={3}
      />
      <TextField
        name="contact"
        form={form}
        label={words.contact}
        hint={words.contactHint}
        value={author?.contact ?? ''}
        autoComplete="off"
      />
      <ChoiceField
        name="pictureId"
        form={form}
        label={words.picture}
        hint={words.pictureHint}
        value={author?.pictureId ?? ''}
        choices={[['', words.noPicture], ...pictures.map((picture) => [picture.id, nameOfPicture(picture)] as const)]}
      />
      <div className="act">
        <button className="btn" type="submit">
          {author ? sections.save : words.add}
        </button>
      </div>
    </ActionForm>
  );
  if (!author) return fields;
  return (
    <details className="fold">
      <summary>
        <b>{author.name}</b> <small>{author.jobTitle}</small>
      </summary>
      {fields}
    </details>
  );
}
