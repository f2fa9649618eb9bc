import { type DemoComment, held, picked, removed, say, withdrawn } from '../comment';

/** A quarrel about a bicycle, nine answers deep, that ends in an offer. */
export const ferryFaresFrozen: DemoComment[] = [
  picked(
    say(
      'Corin Ashby',
      6,
      'I drive the school bus that nobody took for eleven days. They came back to me with wet hair and very cheerful. I have not been so hurt since the roadworks.',
      say('Odile Marsh', 9, 'We had them singing, Corin. You only ever had them counting.'),
    ),
  ),
  say(
    'Bryn Castell',
    11,
    'Could we talk about the bicycles? A dog goes free if it can be lifted. I can lift my bicycle.',
    say(
      'Hanne Folke',
      4,
      'A dog does not have pedals at the height of somebody’s shin.',
      say(
        'Bryn Castell',
        3,
        'You have not met the dog at number nine.',
        say(
          'Hanne Folke',
          2,
          'I have. It is very well behaved. It *stands*. A bicycle leans, and it leans on me.',
          say(
            'Bryn Castell',
            5,
            'What if it leant on the rail?',
            say(
              'Odile Marsh',
              6,
              'The rail is for people who are being ill.',
              say(
                'Bryn Castell',
                3,
                'All of them? All the way along?',
                say(
                  'Odile Marsh',
                  4,
                  'You have never crossed in March.',
                  say(
                    'Hanne Folke',
                    12,
                    'If somebody put four hooks on the back of the cabin I would stop complaining, and I would bring cake.',
                    say(
                      'Bryn Castell',
                      7,
                      'I have four hooks. They are in my shed. I will bring a drill on Saturday unless the company objects.',
                      say('Odile Marsh', 8, 'The company is on the seven-forty and says: what sort of cake.'),
                    ),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  ),
  say(
    'Ngozi Eames',
    19,
    'The 9% is a quarter against the same quarter. How much of the nine is the eleven days? If it is most of it, the headline is about a bridge and not about fares.',
    say(
      'Priya Sandell',
      14,
      'Fair question. Without those eleven days the rise is 3.1%. I had the figure and left it out, and should not have. It is going in.',
      say('Ngozi Eames', 5, 'That is why I pay for this paper. I know that I do not pay for it. You know what I mean.'),
    ),
  ),
  removed(
    'personal-data',
    'It gave somebody’s home address. The rest of the point, about the noise of the early boat, can be made again without it.',
    'House number of the deckhand.',
    say(
      'Early Riser',
      22,
      'If you want to know who sounds the horn at six he lives at the end house and I am sure he would be happy to be sounded at.',
      say('Joyce Tarrant', 8, 'He sounds it because there was a canoe, and there is a rule about canoes.'),
    ),
  ),
  withdrawn(
    say(
      'Felix Amory',
      30,
      'The single has gone up by 40p since 2019, which nobody mentions.',
      say('Priya Sandell', 11, 'By 10p: it was £1.80. The tariff boards are in the museum, all of them, on a string.'),
    ),
  ),
  say(
    'Sunniva Reed',
    38,
    'One passenger in six “has gone on crossing by water”. I am one of them. It is not quicker. It is four minutes in which nobody can telephone me.',
  ),
  held(say('Casey', 41, 'first!! cheap ferry tickets at the kiosk behind the fish dock, ask for Len')),
];
