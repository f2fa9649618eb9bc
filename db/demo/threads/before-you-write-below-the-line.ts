import { picked, rejected, removed, say } from '../comment';

export const beforeYouWriteBelowTheLine = [
  say('Effie Roscoe', 60, 'Testing. Is this thing on?', say('Priya Sandell', 30, 'It is. Good morning.')),
  say(
    'Felix Amory',
    95,
    'A sampler, for those who come after:\n\n> a quotation\n\nsome *stress*, some **weight**, a bit of `code`, and a list:\n\n1. one\n2. another\n\nand a [link](https://library.example/large-print), of which I believe one is allowed.',
    say('Effie Roscoe', 41, 'Show-off.', say('Felix Amory', 20, 'Librarian.')),
  ),
  picked(
    say(
      'Joyce Tarrant',
      180,
      'I wrote to this newspaper for forty years by post, and was printed nine times. I have now been printed three times since breakfast. I am not sure that it has made me any wiser, but the answers come quicker.',
      say('Colonel H. Frome', 70, 'Eleven times, madam, in thirty-eight years. One about the swan.'),
    ),
  ),
  say(
    'Lionel Crabbe',
    240,
    'What if two people have the same name? There is another Lionel Crabbe, on Hollin Road.',
    say(
      'Priya Sandell',
      55,
      'Then there are two Lionel Crabbes in the thread, and each keeps a key of his own. Nobody is let in on the strength of a name, so he cannot use your good one.',
      say('Lionel Crabbe', 33, 'He is welcome to it.'),
    ),
  ),
  removed(
    'advertising',
    'There is a page for it, and it is not dear.',
    'Left up for an hour to see whether it would be answered. It was.',
    say(
      'Anchor Inn Quiz',
      300,
      'Quiz every Wednesday at the Anchor. Two pounds a head. Pies.',
      say('Bram Ostler', 38, 'What sort of pies?'),
    ),
  ),
  rejected(
    'offensive',
    'We left this out for its language. The point about opening hours was a good one: do send it again.',
    '',
    say('Rex Harding', 420, 'You lot are a shower and the office is never bloody open.'),
  ),
];
