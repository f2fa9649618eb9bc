import { articleTools } from './article-tools';
import { countdown } from './countdown';
import { currentSection } from './current-section';
import { unfoldTarget } from './folds';
import { keys } from './keys';
import { readAlong } from './live';
import { notesInPlace } from './notes';
import { recommendsInPlace } from './recommend';
import { datesOnPaper, relativeTimes } from './relative-times';
import { repliesInPlace } from './reply-in-place';
import { stillTrue } from './still-true';
import { themeSwitch } from './theme-switch';
import { enhanceForm, enhanceThread } from './thread';

/** The reader's script: it makes finished HTML nicer, adds every control it needs, and is absent without harm. */
themeSwitch(document.querySelector('[data-theme-switch]'));
articleTools(document.querySelector('.tools ul'));
for (const form of document.querySelectorAll<HTMLFormElement>('form.reply')) enhanceForm(form);
enhanceThread(document.body);
repliesInPlace();
notesInPlace();
recommendsInPlace();
for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-countdown]')) countdown(time, () => {});
keys();
readAlong();
addEventListener('hashchange', unfoldTarget);
currentSection(document.querySelector('.nav ul'));
void stillTrue();
datesOnPaper();

// Told anew when somebody comes back to the page; text does not move while it is being read.
addEventListener('pageshow', () => relativeTimes(document));
document.addEventListener('visibilitychange', () => document.hidden || relativeTimes(document));
