import { ArrowDown, ArrowUp, Pin } from 'lucide-react';
import type { StoryDto } from '@/newsroom/articles/article';
import { localTime } from '@/newsroom/articles/calendar';
import { pinAction, placeAction } from '@/newsroom/articles/front-page/actions';
import type { PinDto } from '@/newsroom/articles/front-page/arrangement-queries';
import { slotCount } from '@/newsroom/articles/front-page/slots';
import { momentOf, type Place } from '@/words/dates';
import { front as words } from '@/words/front';
import { ActionForm } from '../action-form';
import { TextField } from '../field';
import { Fold } from '../fold';

interface Props {
  slot: number;
  story: StoryDto | null;
  /** Where an editor put it there. */
  pin: PinDto | undefined;
  seen: string;
  place: Place;
}

/** One place of the front page: what stands there, by whose hand, and what can be done about it. */
export function PlaceRow({ slot, story, pin, seen, place }: Props) {
  return (
    <li>
      <div>
        {slot > 0 && <small>{words.place(slot)}</small>}
        {story ? (
          <a className="ti" href={`/desk/articles/${story.id}`}>
            {story.headline}
          </a>
        ) : (
          <p className="hint">{words.nothing}</p>
        )}
        <small className="how">
          {pin ? (
            <span className="st pub">
              <Pin aria-hidden="true" />
              {words.pinned}
            </span>
          ) : (
            words.byTime
          )}
          {pin?.by && <span>{words.by(pin.by)}</span>}
          {pin?.until && <time dateTime={pin.until}>{words.until(momentOf(pin.until, place))}</time>}
        </small>
        {pin && story && <End slot={slot} story={story} pin={pin} seen={seen} place={place} />}
      </div>
      {story && (pin ? <Acts slot={slot} story={story} seen={seen} /> : <KeepHere {...{ slot, story, seen }} />)}
    </li>
  );
}

function Acts({ slot, story, seen }: { slot: number; story: StoryDto; seen: string }) {
  return (
    <ActionForm action={placeAction} className="act" label={story.headline} form={`${slot}-`}>
      <input type="hidden" name="slot" value={slot} />
      <input type="hidden" name="seen" value={seen} />
      {slot > 0 && (
        <button
          className="btn sm"
          type="submit"
          name="press"
          value="up"
          aria-label={words.actOn(words.up, story.headline)}
        >
          <ArrowUp aria-hidden="true" />
        </button>
      )}
      {slot < slotCount - 1 && (
        <button
          className="btn sm"
          type="submit"
          name="press"
          value="down"
          aria-label={words.actOn(words.down, story.headline)}
        >
          <ArrowDown aria-hidden="true" />
        </button>
      )}
      <button
        className="btn sm"
        type="submit"
        name="press"
        value="unpin"
        aria-label={words.actOn(words.unpin, story.headline)}
      >
        {words.unpin}
      </button>
    </ActionForm>
  );
}

/** What stands there by time, held there by one press. */
function KeepHere({ slot, story, seen }: { slot: number; story: StoryDto; seen: string }) {
  return (
    <ActionForm action={pinAction} className="act" label={story.headline} form={`${slot}-`}>
      <input type="hidden" name="id" value={story.id} />
      <input type="hidden" name="slot" value={slot} />
      <input type="hidden" name="seen" value={seen} />
      <button className="btn quiet sm" type="submit" aria-label={words.actOn(words.keepHere, story.headline)}>
        {words.keepHere}
      </button>
    </ActionForm>
  );
}

function End({ slot, story, pin, seen, place }: Omit<Props, 'pin' | 'story'> & { story: StoryDto; pin: PinDto }) {
  const form = `end-${slot}-`;
  return (
    <ActionForm action={pinAction} label={words.actOn(words.end, story.headline)} form={form}>
      <input type="hidden" name="id" value={story.id} />
      <input type="hidden" name="slot" value={slot} />
      <input type="hidden" name="seen" value={seen} />
      <Fold summary={pin.until ? words.changeEnd : words.end}>
        <TextField
          name="until"
          form={form}
          type="datetime-local"
          label={words.ends}
          hint={words.endsHint(place.timeZone)}
          value={pin.until ? localTime(new Date(pin.until), place.timeZone).slice(0, 16) : ''}
        />
        <div className="act">
          <button className="btn" type="submit">
            {words.saveEnd}
          </button>
        </div>
      </Fold>
    </ActionForm>
  );
}
