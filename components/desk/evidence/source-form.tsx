import { sourceAction } from '@/newsroom/articles/evidence/actions';
import { namings, type Source, sourceKinds } from '@/newsroom/articles/evidence/evidence';
import { seenMark } from '@/newsroom/articles/evidence/seen';
import { evidenceDesk as words } from '@/words/evidence';
import { ActionForm } from '../action-form';
import { ChoiceField, TextField } from '../field';
import { FormEnd } from './form-end';
import { SeenField } from './seen-field';

/** A new source, or the one that is changed. Always in one place, so that a refusal gives back what was typed even where it is gone. */
export function SourceForm({
  id,
  source,
  isChange,
  fresh,
}: {
  id: string;
  source: Source | undefined;
  isChange: boolean;
  /** The id of a new one: sent twice it is there once. */
  fresh: string;
}) {
  const title = isChange ? words.changeSource : words.addSource;
  return (
    <ActionForm action={sourceAction} className="stack" label={title} form="source-" id="source-form">
      <h3>{title}</h3>
      <SeenField id={id} item={source?.id ?? fresh} seen={seenMark(source)} />
      <TextField form="source-" name="title" label={words.titleLabel} hint={words.titleHint} value={source?.title} />
      <ChoiceField
        form="source-"
        name="kind"
        label={words.kind}
        value={source?.kind ?? 'document'}
        choices={sourceKinds.map((kind) => [kind, words.kinds[kind]])}
      />
      <ChoiceField
        form="source-"
        name="naming"
        label={words.naming}
        value={source?.naming ?? 'named'}
        choices={namings.map((naming) => [naming, words.namings[naming]])}
      />
      <TextField form="source-" name="why" label={words.why} hint={words.whyHint} value={source?.why} />
      <TextField form="source-" name="link" label={words.link} hint={words.linkHint} value={source?.link} />
      <TextField form="source-" name="archive" label={words.archive} value={source?.archive} />
      <FormEnd id={id} isChange={isChange} add={words.addSource} />
    </ActionForm>
  );
}
