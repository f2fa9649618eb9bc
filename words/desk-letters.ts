import type { LetterWords } from './letters';

/** What letters to the people of the desk say about drafts. `quote` is somebody's own words. */
const stoppable = 'Letters of this kind can be stopped by the link below.';

export function planRefused(
  headline: string,
  act: 'publish' | 'unpublish',
  moment: string,
  reason: string,
): LetterWords {
  const title = act === 'publish' ? 'A story was not published as planned' : 'A story was not taken back as planned';
  return {
    subject: `${title}: ${headline}`,
    title,
    lead: `“${headline}” was planned for ${moment}. ${reason} Nothing was changed, and it is not tried again by itself.`,
    items: [],
    rest: '',
    button: 'Look at the plan',
    why: `You get this because you planned it, or because your account publishes stories. ${stoppable}`,
  };
}

export function reviewAsked(who: string, headline: string, note: string): LetterWords {
  return {
    subject: `${who} asks for a second reader: ${headline}`,
    title: 'A story waits for a second reader',
    lead: `${who} has handed in “${headline}”.`,
    items: note ? [{ head: `${who} wrote:`, quote: note }] : [],
    rest: '',
    button: 'Read it',
    why: `You get this because your account publishes stories. ${stoppable}`,
  };
}

export function reviewReturned(who: string, headline: string, note: string): LetterWords {
  return {
    subject: `Your story came back: ${headline}`,
    title: 'Your story came back',
    lead: `${who} has read “${headline}” and asks for a change.`,
    items: [{ head: `${who} wrote:`, quote: note }],
    rest: '',
    button: 'Go on with it',
    why: `You get this because the story is yours. ${stoppable}`,
  };
}

export function noteForYou(who: string, headline: string, words: string): LetterWords {
  return {
    subject: `${who} names you in a note on ${headline}`,
    title: 'A note for you',
    lead: `On “${headline}”, before readers see it.`,
    items: [{ head: `${who} wrote:`, quote: words }],
    rest: '',
    button: 'Read and answer',
    why: `You get this because the note names you. ${stoppable}`,
  };
}
