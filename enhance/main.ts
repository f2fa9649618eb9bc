import { counters } from './counters';
import { relativeTimes } from './relative-times';
import { rememberedNames } from './remembered-names';
import { themeSwitch } from './theme-switch';

/** The reader's script: it makes finished HTML nicer, adds every control it needs, and is absent without harm. */
themeSwitch(document.querySelector('[data-theme-switch]'));
relativeTimes(document.querySelectorAll('time[data-relative]'));
for (const form of document.querySelectorAll<HTMLFormElement>('form.reply')) {
  counters(form);
  rememberedNames(form);
}
