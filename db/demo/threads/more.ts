import { type DemoComment, held, picked, say } from '../comment';

/** The shorter threads, by the article they stand under. */
export const more: Record<string, DemoComment[]> = {
  'how-a-412-tonne-bridge-turns-on-one-bearing': [
    say(
      'Poppy Quarrie',
      45,
      'We did levers at school. If eight people can turn it with a bar, how long is the bar?',
      say('Maren Aldous', 32, 'Three metres and ten centimetres. The best question so far: it goes in.'),
    ),
    say('Wren Halloran', 130, 'It was 1912 and it was my great-uncle, and he said that the wedges were *nearly* out.'),
  ],
  'the-market-hall-made-money': [
    say('Marcus Dunning', 60, 'I was one of the six. The van is called Neutral Overall.'),
    picked(
      say(
        'Lydia Frost',
        120,
        'My grandmother, my mother and I have all sold on that corner, and it was never a *corner* until it had a supplement.',
        say(
          'Tobin Hale',
          80,
          'The supplement is on page 31 of the accounts. There are nine corners. The hall has four.',
        ),
      ),
    ),
  ],
  'why-a-house-on-cooper-row-costs-less-than-its-roof': [
    say(
      'Hew Tressel',
      100,
      'I am the one with the cough. It is better, thank you. The list is two and a half years now.',
    ),
    say(
      'Nia Prosser',
      300,
      'What a good last line. Is it a big bucket?',
      say('Tobin Hale', 90, 'There have been three. Each was bigger than the last.'),
    ),
    say(
      'Felix Amory',
      800,
      'The other counties that take Sallow slate: could the Ledger print the paragraph that they use? It might save somebody writing it.',
      say('Tobin Hale', 500, 'A good idea. It is two sentences long. I have asked for leave to print it.'),
    ),
  ],
  'the-understudy-at-the-corn-exchange': [
    say('Ferris Colley', 200, 'I was the sweet. I am sorry. I still have it.'),
    say(
      'Agnes Thorne',
      410,
      'Took a cushion. Gave it to a young man in the second half, he looked as though he might cry, and not about the play.',
    ),
  ],
  'the-fog-signal-keeper-who-never-left': [
    picked(
      say(
        'Gareth Bligh',
        300,
        'I was the young man asleep against the door in 2010. I still have the ferry ticket. I have a daughter now, and when she asks what a grown-up is, I tell her about the oilskin.',
        say(
          'Ines Farrow',
          120,
          'I read this to Mrs Marrow over the telephone. There was a pause, and then she said: “Tell him that he folded it very nicely.”',
        ),
      ),
    ),
    say('Joyce Tarrant', 900, 'She taught me to read. Naturally she wants to know.'),
    say(
      'Colonel H. Frome',
      1500,
      'I live on the Head, and have set my watch by her torch for nineteen years. It had never occurred to me to ask.',
    ),
    held(
      say(
        'Silas Orme',
        4200,
        'The authority has a form for objecting to the sale. It is at the library, next to the bucket.',
      ),
    ),
  ],
  'the-last-lamplighters-ladder': [
    say('Edie Sorrel', 150, 'He was my great-great-grandad and it was definitely dogs.'),
    say('Ned Quarrie', 400, 'The museum bows to the family.'),
  ],
  'rovers-name-nineteen-year-old-keeper-for-cup-tie': [
    say(
      'Rob Teague',
      40,
      'I do not communicate by sighing.',
      say('Gwen Abbot', 15, 'Rob.', say('Rob Teague', 11, 'All right.')),
    ),
    say('Nia Prosser', 90, 'Very good rolls this morning.'),
  ],
  'the-eight-that-won-by-a-canvas': [
    say(
      'Colonel H. Frome',
      400,
      'I have thought about it every night since. The boy who drafted the rule in 1922 was seventeen. I have found him in the minutes. He coxed.',
    ),
    say('Poppy Quarrie', 700, 'I am eight stone one now.'),
  ],
  'letters-in-praise-of-the-late-bus': [
    say('Bram Ostler', 80, 'I will hold the other end of the bench. Shed address, please, or just wave.'),
    say('Agnes Thorne', 600, 'The glove has been turned round. Now I miss it.'),
  ],
  'i-proposed-on-that-bridge': [
    say(
      'Ludo Penhale',
      240,
      'Joan was my aunt. She always said that the trousers were past saving, and that she had wanted to see whether he would get up.',
      say('Wilfred Marsh', 600, 'I never knew that.'),
    ),
    say('Sunniva Dell', 700, 'Well, that is my make-up gone.'),
  ],
  'four-heads-one-timetable': [
    say(
      'Lydia Frost',
      65,
      'Nineteen on the early bus last year, and one of them was mine. She would have taken the half-hour.',
    ),
    held(
      say(
        'Hugo Sands',
        200,
        'I teach at one of the four. The half-hour is the first time since I started that I have eaten anything hot on a Wednesday. Please do not use my name. I see that I have used my name.',
      ),
    ),
  ],
  'what-a-harbour-is-for-when-the-boats-have-gone': [
    say('Odile Marsh', 400, 'One of the trees is a pear.'),
    say('Hollis Brand', 1200, 'I was the trombone. I shall be number 1 of the forty.', say('Petra Munce', 80, '2.')),
  ],
  'what-we-got-wrong': [
    say('Felix Amory', 90, 'Eleven thousand two hundred and six, but let us not start again.'),
    say('Ludo Penhale', 300, 'Fifty-five now.'),
  ],
};
