import { everyOf, lastingOf, waitOf } from './dates';

/** The public page of moderation: its rules and figures. */
export const moderation = {
  title: 'How comments are moderated',
  standfirst: 'The rules in force, what was decided and why, and how long it took.',
  rules: 'The rules in force',
  rulesLead:
    'They are asked in this order, and the first that answers stands. Whoever is held or refused is told which it was.',
  guidelines: 'What editors judge by: the community guidelines',
  rule: {
    closed: 'A closed thread takes no comments.',
    paused: 'A paused conversation says why and until when, and takes no comments before.',
    banned: 'Somebody who is banned or muted is told why and until when.',
    repeats: 'The same words in the same place are refused the second time.',
    slowed: (seconds: number) =>
      `In a conversation that is slowed down, one person can comment every ${everyOf(seconds)}.`,
    pace: (seconds: number) => `One person can comment every ${everyOf(seconds)}.`,
    linksRefuse: (links: number) => `More than ${links} links are refused.`,
    words: 'A comment that holds a word the newsroom watches for waits, or is refused. The list is not public.',
    linksHold: (links: number) =>
      links <= 1
        ? 'A comment with a link waits for an editor.'
        : `A comment with ${links} links or more waits for an editor.`,
    repeatsHold: (stories: number) => `The same words on ${stories} stories wait.`,
    burstHold: (comments: number) => `From ${comments} comments in ten minutes on, one person’s comments wait.`,
    rushHold: (comments: number) =>
      `From ${comments} comments in one minute under one story on, those of people we do not know yet wait.`,
    policy: {
      open: 'A first comment does not wait.',
      'first-timers': 'A person’s first comment waits for an editor.',
      all: 'Every comment waits for an editor.',
    },
    refusalsHold: (percent: number) =>
      `Where ${percent}% or more of a person’s comments of the last seven days were refused, the next one waits.`,
    spamHold: (percent: number) =>
      `What looks like spam with ${percent}% or more waits. The guess is made here, by nobody else.`,
    reportsHold: (people: number) =>
      people === 1
        ? 'One report takes a comment off the page until an editor has looked.'
        : `Reports by ${people} different people take a comment off the page until an editor has looked, once.`,
    edit: (minutes: number) => `A comment can be edited for ${waitOf(minutes * 60)}, or until somebody replies.`,
    closes: (days: number) => `A thread closes ${days === 1 ? 'a day' : `${days} days`} after its story is published.`,
  },
  appeals: 'Appeals',
  appealsLead:
    'Whoever wrote a comment that was refused or taken down can appeal, from the comment’s own address. Somebody else than who decided reads the appeal and answers it; never the same person, whatever their role.',
  figures: 'What was decided',
  until: (day: string) =>
    `Counted up to the end of ${day}, month by month for a year. Numbers from 1 to 4 are not told exactly.`,
  none: 'Nothing was decided yet.',
  refused: 'Refused or taken down, by reason',
  reason: 'Reason',
  month: 'Month',
  few: 'fewer than 5',
  nothing: 'none',
  times: 'Time to a decision, and appeals',
  decided: 'Decided',
  median: 'Median time',
  tooFew: 'too few to say',
  upheld: 'Appeals upheld',
  upheldOf: (part: number, whole: number) => `${part} of ${whole}`,
  lasted: (minutes: number) => lastingOf(minutes * 60),
} as const;
