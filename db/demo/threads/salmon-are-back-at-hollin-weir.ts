import { held, picked, say, spam, withdrawn } from '../comment';

export const salmonAreBackAtHollinWeir = [
  say(
    'Geraint Lowe',
    70,
    'I did not *stop shutting* the sluice. The handle came off. I want that understood by the insurance.',
    say(
      'Maren Aldous',
      45,
      'Understood, and the article does say that the handle came off. I am sorry if it sounded like idleness.',
      say('Geraint Lowe', 300, 'It was partly idleness.'),
    ),
  ),
  picked(
    say(
      'Morwenna Pask',
      140,
      'Fisheries biologist here. You can test the gate idea for nothing: shut it for a week next month and see whether the counter goes quiet. One week will not hurt the run. I would do it before anybody applies for a grant, because afterwards nobody will want to know.',
      say(
        'Sunniva Dell',
        60,
        'I will cycle out and shut it myself, if Geraint will lend me the handle.',
        say('Geraint Lowe', 30, 'It is on the mantelpiece. Mind the clock.'),
      ),
      say(
        'Hollis Brand',
        85,
        'One week is not a sample, surely. Fish have weeks like anybody else.',
        say('Morwenna Pask', 40, 'Four separate days, then, chosen by coin. Bring a coin.'),
      ),
    ),
  ),
  say(
    'Percival Low',
    200,
    'My grandfather netted the mouth in the thirties. He said that you could hear them at night. I always thought that he meant the men.',
  ),
  withdrawn(say('Ambrose Kell', 260, 'It was me that took the handle off.')),
  spam(
    say(
      'Best Rods Online',
      500,
      'Amazing article!! Get the best salmon rods 70% off at https://rods.example/deal and https://rods.example/vip today',
    ),
  ),
  held(
    say(
      'Ivy Stroud',
      2600,
      'Two studies that may be of use to Ms Dell, on what happens when old gates are left open: https://rivers.example/gates-2014 and https://rivers.example/gates-2019. The second disagrees with the first.',
    ),
  ),
];
