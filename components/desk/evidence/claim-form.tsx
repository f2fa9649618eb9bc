import { claimAction } from '@/newsroom/articles/evidence/actions';
import { type Claim, type Source, standings } from '@/newsroom/articles/evidence/evidence';
import { seenMark } from '@/newsroom/articles/evidence/seen';
import { evidenceDesk as words } from '@/words/evidence';
import { ActionForm } from '../action-form';
import { ChoiceField, TextField } from '../field';
import { FormEnd } from './form-end';
import { RestsOn } from './rests-on';
import { SeenField } from './seen-field';

/** A new claim, or the one that is changed; in one place, as the form of a source. */
export function ClaimForm({
  id,
  sources,
  claim,
  isChange,
  fresh,
}: {
  id: string;
  sources: readonly Source[];
  claim: Claim | undefined;
  isChange: boolean;
  fresh: string;
}) {
  const title = isChange ? words.changeClaim : words.addClaim;
  return (
    <ActionForm action={claimAction} className="stack" label={title} form="claim-" id="claim-form">
      <h3>{title}</h3>
      <SeenField id={id} item={claim?.id ?? fresh} seen={seenMark(claim)} />
      <TextField form="claim-" name="claim" label={words.claim} hint={words.claimHint} value={claim?.claim} />
      <TextField form="claim-" name="saidBy" label={words.saidBy} hint={words.saidByHint} value={claim?.saidBy} />
      <ChoiceField
        form="claim-"
        name="standing"
        label={words.standing}
        value={claim?.standing ?? 'stands'}
        choices={standings.map((standing) => [standing, words.standings[standing]])}
      />
      <RestsOn sources={sources} uses={claim?.sources ?? []} />
      <TextField form="claim-" name="note" label={words.note} hint={words.noteHint} value={claim?.note} />
      <FormEnd id={id} isChange={isChange} add={words.addClaim} />
    </ActionForm>
  );
}
