import { counters } from './counters';
import { folds } from './folds';
import { keptDrafts } from './kept-drafts';
import { keysOffered } from './keys';
import { mutes } from './mute';
import { relativeTimes } from './relative-times';
import { rememberedNames } from './remembered-names';
import { sendsInPlace } from './send-reply';
import { yours } from './yours';

/** A reply form, whether it came with the page or was opened in its place. */
export function enhanceForm(form: HTMLFormElement): void {
  keptDrafts(form);
  counters(form);
  rememberedNames(form);
  sendsInPlace(form);
}

/** What is done to comments, those of the page and those that came later. */
export function enhanceThread(part: Element): void {
  relativeTimes(part);
  folds(part);
  keysOffered(part);
  mutes(part);
  void yours();
}
