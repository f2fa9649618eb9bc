import { pinAction } from '@/newsroom/articles/front-page/actions';
import type { Pinnable } from '@/newsroom/articles/front-page/arrangement-queries';
import { slotCount } from '@/newsroom/articles/front-page/slots';
import { momentOf, type Place } from '@/words/dates';
import { front as words } from '@/words/front';
import { ActionForm } from '../action-form';
import { ChoiceField, TextField } from '../field';
import { Fold } from '../fold';

const choices = Array.from({ length: slotCount }, (_, slot) => [String(slot), words.place(slot)] as const);

/** Published stories to choose from; each can be pinned to a place. `free` is the first place that nothing is pinned to. */
export function PinSearch({
  asked,
  found,
  free,
  seen,
  place,
}: {
  asked: string;
  found: readonly Pinnable[];
  free: number;
  seen: string;
  place: Place;
}) {
  return (
    <section className="further pins" aria-labelledby="h-choose">
      <h2 id="h-choose">{words.choose}</h2>
      <form action="/desk/front#h-choose" className="filt">
        <input className="input srch" name="q" type="search" defaultValue={asked} aria-label={words.search} />
        <button className="btn" type="submit">
          {words.find}
        </button>
      </form>
      <p className="hint">{found.length > 0 ? words.found : words.none}</p>
      {found.map(({ id, headline, publishedAt }) => (
        <ActionForm key={id} action={pinAction} label={words.pinOne(headline)} form={`${id}-`}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="seen" value={seen} />
          <Fold
            summary={
              <>
                <b>{headline}</b> <small>{momentOf(publishedAt, place)}</small>
              </>
            }
          >
            <div className="row2">
              <ChoiceField name="slot" form={`${id}-`} label={words.where} value={String(free)} choices={choices} />
              <TextField
                name="until"
                form={`${id}-`}
                type="datetime-local"
                label={words.ends}
                hint={words.endsHint(place.timeZone)}
              />
            </div>
            <div className="act">
              <button className="btn" type="submit">
                {words.pin}
              </button>
            </div>
          </Fold>
        </ActionForm>
      ))}
    </section>
  );
}
