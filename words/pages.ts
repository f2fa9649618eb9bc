/** The pages that say what the publication is and does. `name` is the publication's. */
export interface PageText {
  title: string;
  standfirst: string;
  parts: { id: string; title: string; paragraphs: string[] }[];
  /** A page to go on with. */
  more?: { href: string; name: string };
}

export function about(name: string): PageText {
  return {
    title: `About ${name}`,
    standfirst: 'Who speaks here, how a story changes after it is published, and how you can answer.',
    parts: [
      {
        id: 'bylines',
        title: 'Who writes',
        paragraphs: [
          'Every story says who wrote it, when it was first published and when it was last changed in substance. Opinion, analysis, reviews and anything that was paid for carry their label above the headline.',
        ],
      },
      {
        id: 'changes',
        title: 'When a story changes',
        paragraphs: [
          'Small mends, a comma or a misspelt word, do not move the time of a story. Changes of substance do, and the story leads to its history: every published version, and word by word what changed.',
          'Where we were wrong we say what we said, what is right and how it came about. That correction stands on the story and in the list of corrections, for good.',
          'A story that has to be withdrawn leaves its headline, its dates and the reason at its address. What was published is not made to look as if it never had been.',
        ],
      },
      {
        id: 'answering',
        title: 'Answering',
        paragraphs: [
          'There is a conversation under most stories. You need no account to take part: a name, an email address that is never published, and something to say.',
        ],
      },
    ],
  };
}

/** The numbers are those that the reasons of moderation refer to. */
export const guidelines: PageText = {
  title: 'Community guidelines',
  standfirst: 'Argue with the piece, not the person. These are the rules that editors read comments by.',
  parts: [
    {
      id: 'rule-1',
      title: '1. Argue with what was said',
      paragraphs: [
        'Say that an argument is wrong and why. Do not insult whoever made it, do not follow anybody from thread to thread, and never attack people for who they are.',
      ],
    },
    {
      id: 'rule-2',
      title: '2. Stay with the story',
      paragraphs: ['A comment belongs to the story above it. Another subject deserves a story of its own.'],
    },
    {
      id: 'rule-3',
      title: '3. Say what you know, and how you know it',
      paragraphs: [
        'Do not state as fact, about a person or an event, what nobody has been able to check. “I was there and saw” is worth more than “everybody knows”.',
      ],
    },
    {
      id: 'rule-4',
      title: '4. Sell nothing',
      paragraphs: ['No advertising, and nothing posted for the sake of its links.'],
    },
    {
      id: 'rule-5',
      title: '5. Keep to the law, and leave private lives private',
      paragraphs: [
        'No addresses, telephone numbers or health of other people, nothing that may prejudice a trial, nothing that the law forbids us to publish.',
      ],
    },
    {
      id: 'rule-6',
      title: '6. What the rules forgot',
      paragraphs: [
        'Now and then a comment spoils a conversation in a way that nobody thought of. An editor who removes one for that says so in its place.',
      ],
    },
    {
      id: 'reading',
      title: 'How comments are read',
      paragraphs: [
        'A comment may wait for an editor before it appears. If yours does, you are told why, and you see it at its own address in the meantime. When a comment that was public is removed, a line with the reason stays where it stood. You can appeal, and somebody else than who decided answers you.',
      ],
    },
  ],
  more: { href: '/moderation', name: 'How comments are moderated, in rules and figures' },
};

export const privacy: PageText = {
  title: 'Privacy',
  standfirst: 'What this site knows about you when you read it, when you comment, and when you sign in.',
  parts: [
    {
      id: 'reading',
      title: 'When you read',
      paragraphs: [
        'Nothing about you. How often a story was opened is counted as a number for each story and day; who opened it is not kept anywhere. No cookies are set, no other company hears of your visit, and pages, pictures and type all come from this address. Whether you prefer light or dark, which conversations you folded, whom you muted, when you last looked at each and a comment that you have not sent yet are kept in your own browser.',
      ],
    },
    {
      id: 'commenting',
      title: 'When you comment',
      paragraphs: [
        'Your name and your words are published. Your email address is not: it is kept with the comment to tell one sender from another, and appears on no page, in no feed and in no log. It gets no letter unless you ask for one; then it gets a single one that asks you to confirm it, and after that letters about replies and about decisions on your comments, each with a link that stops its kind.',
        'A cookie with a random key lets this browser recognise your own comments. It is set when you first post, recommend or report something and says nothing about you; what you recommend and report is kept with it, and nobody else is shown it but those who moderate; a second one, the same for everybody, tells the page that there is something of yours to ask for. A scrambled form of your network address is kept for 30 days to slow down floods, and then deleted.',
        'Under “Your comments” you find what you wrote and what became of it, take all of it away as a file, and erase your address, or your words too. Replies of other people stay, and so does the record that a decision was made, without what it was about.',
      ],
    },
    {
      id: 'signing-in',
      title: 'When you sign in',
      paragraphs: [
        'People who work here sign in with an email address and a password, which sets a cookie for that session. They get letters when comments wait for them or stand below their stories; each such letter holds a link that stops its kind.',
      ],
    },
  ],
};

/** Says what is tested, and no more: e2e/accessibility.spec.ts holds each sentence. */
export const accessibility: PageText = {
  title: 'Accessibility',
  standfirst:
    'What has been done so that everybody can read and answer here, how it is checked, and what has not been.',
  parts: [
    {
      id: 'aim',
      title: 'What we aim at',
      paragraphs: [
        'Every page for readers is built to the Web Content Accessibility Guidelines 2.2, level AA, in its light and its dark colours.',
        'Nothing depends on a script: reading, sorting, commenting and replying work with JavaScript switched off. With it the same forms are answered without the page being left, and screen readers are told what happened.',
      ],
    },
    {
      id: 'checked',
      title: 'What is checked before each release',
      paragraphs: [
        'Programs go through each kind of page at several widths and in both themes: for faults that a machine can find, for headings in order, for a visible place of the keyboard on every control, for controls of at least 24 pixels, and for text that stays whole when its spacing is widened or the page is 320 pixels wide, which is what four times magnification leaves of an ordinary screen.',
        'They also check that errors are tied to their fields and listed first, that nothing moves for people who asked for stillness, that borders stay where a system brings its own colours, that comments are drawn in the direction of their letters, and that a printed page holds the story and its comments.',
      ],
    },
    {
      id: 'keyboard',
      title: 'With a keyboard',
      paragraphs: [
        'The first stop on every page leads past its head to the content. Under a story with several comments single keys can be switched on, to go from comment to comment; they are off until you choose them, and rest while you type.',
      ],
    },
    {
      id: 'missing',
      title: 'What has not been done',
      paragraphs: [
        'People who use a screen reader every day have not tested these pages yet. Pictures carry the descriptions that editors gave them, and a program can tell only that one is there, not that it is good. Pages for editors are checked by machine alone.',
      ],
    },
  ],
};
