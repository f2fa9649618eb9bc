'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import type { Refusal } from '@/newsroom/outcome';
import { who } from '@/newsroom/people/who';
import { movePin, unpinStory } from './move-pin';
import { pinStory } from './pin-story';
import { putFrontLive, takeFrontBack } from './put-live';

export async function pinAction(previous: Answered, form: FormData): Promise<Answered> {
  const wish = {
    articleId: text(form, 'id'),
    slot: slotOf(form),
    until: text(form, 'until'),
    seen: text(form, 'seen'),
  };
  const pinned = await pinStory(await who(), wish, new Date());
  if (!pinned.ok) return refusedHere(pinned, previous, form);
  redirect('/desk/front?done=pinned');
}

/** Up, down, or off its place, as the button says that was pressed. */
export async function placeAction(previous: Answered, form: FormData): Promise<Answered> {
  const [press, slot, seen] = [text(form, 'press'), slotOf(form), text(form, 'seen')];
  const placed =
    press === 'unpin'
      ? await unpinStory(await who(), { slot, seen }, new Date())
      : await movePin(await who(), { slot, by: press === 'up' ? -1 : 1, seen }, new Date());
  if (!placed.ok) return refusedHere(placed, previous, form);
  redirect(`/desk/front?done=${press === 'unpin' ? 'unpinned' : 'moved'}`);
}

/** Shows readers the arrangement, or gives it up for theirs. */
export async function liveAction(previous: Answered, form: FormData): Promise<Answered> {
  const [back, seen] = [text(form, 'press') === 'back', text(form, 'seen')];
  const done = await (back ? takeFrontBack : putFrontLive)(await who(), { seen }, new Date());
  if (!done.ok) return refusedHere(done, previous, form);
  redirect(`/desk/front?done=${back ? 'back' : 'live'}`);
}

function slotOf(form: FormData): number {
  const said = text(form, 'slot');
  return /^\d$/.test(said) ? Number(said) : -1;
}

/** Where somebody else was quicker, the page around the form shows what they did. */
function refusedHere(refusal: Refusal, previous: Answered, form: FormData): Answered {
  if (refusal.status === 409) refresh();
  return refusedForm(refusal, previous, form);
}
