import { type DemoComment, picked, say } from '../comment';

/** People who are very sure about two inches. */
export const dartsFinal: DemoComment[] = [
  say(
    'Jory Trevail',
    70,
    'For the record: it is *county-approved* lambswool, I have the certificate, and nobody has been cold in the Anchor since.',
    say('Betty Prowse', 35, 'Nobody has been at the right distance either, my lover.'),
  ),
  picked(
    say(
      'Ruan Keast',
      120,
      'I have worked it out. Two inches in ninety-three and a quarter is 2.1%. A dart that is thrown to hit the sixty from the oche drops about a quarter of an inch less over the short distance. A *wire* is a sixteenth. So Miss Prowse did not lose three legs by a wire. She lost them by four wires, and by the wall.',
      say(
        'Jun Okafor-Lind',
        55,
        'I checked this with the physics department at the sixth form, who checked it with a dart. They say a fifth of an inch, and that there is now a hole in the physics department.',
        say('Ruan Keast', 20, 'I will accept a fifth.'),
      ),
    ),
  ),
  say(
    'Lifeboat Crew (on shift)',
    200,
    'Three titles? Nobody has telephoned. We have a shelf.',
    say('Betty Prowse', 60, 'Measure the shelf.'),
  ),
  say(
    'Digory Penrose',
    640,
    'I have a serious point. If the results since 2015 are struck out, my father won his last match in 2016 and he would not have. He died in 2018. I should like the results to stand.',
    say(
      'Jory Trevail',
      90,
      'They stand, Digory. We voted on it before we voted on anything else. Your dad’s arrows are still behind the bar.',
    ),
  ),
];
