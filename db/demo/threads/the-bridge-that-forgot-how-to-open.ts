import { changed, held, on, picked, rejected, removed, reported, say } from '../comment';

export const theBridgeThatForgotHowToOpen = [
  picked(
    say(
      'Wren Halloran',
      22,
      'Bridge hand, 1994 to 2011. We did that bearing every Monday at seven, two of us, with the deck off its wedges and a tin of grease between us. When the rota went monthly I wrote what I thought of it in the log. If you have all 212 pages you have mine. It is the one with the tea on it.',
      say(
        'Maren Aldous',
        31,
        'I have it in front of me, and the tea is on the photograph too. May I ring you? I should like to know what the second gauge was for.',
        say(
          'Wren Halloran',
          18,
          'Do. After four, I am at the allotment till then. The second gauge was for checking the first.',
          say(
            'Hollis Brand',
            14,
            'With respect to Mr Halloran, Monday greasing made sense for a bridge that opened six times a day. It opens four times a *week* now.',
            say(
              'Petra Munce',
              12,
              'Which is the argument for greasing it more. Bronze does not wear from turning, it wears from standing dry. There is a sum in the explainer next door, and it is a good one.',
              say(
                'Hollis Brand',
                16,
                'I have read the sum. I withdraw the word “made”.',
                say(
                  'Odile Marsh',
                  9,
                  'Somebody print this and frame it. I have sold ferry tickets to both of these men for twenty years and have not heard either of them say that.',
                  say(
                    'Petra Munce',
                    21,
                    'I am not a man, Odile, you sold me a ticket this morning.',
                    say('Odile Marsh', 7, 'I was thinking of your brother. It was dark. Sorry, love.'),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
      reported(
        'off-topic',
        'He asks this under every article with a machine in it.',
        say('Bram Ostler', 64, 'What does one do with grease that has been in a tin since 2011? Asking about a tin.'),
      ),
    ),
  ),
  say(
    'Ned Quarrie',
    40,
    '> a freak fault that nobody could have foreseen\n\nI have the press notice on my wall at the museum already. We file it under *Ephemera*.',
    say('Agnes Thorne', 25, 'I would have put it under *Fiction, local*.'),
  ),
  say(
    'Harbour Trust press desk',
    190,
    'The Trust accepts that its first statement was wrong, and has withdrawn it. A full account goes to the board, in public. We would ask that people do not telephone the bridge cabin. Mr Eddery has only the one line, and it is also the line for the bridge.',
    say(
      'Sunniva Dell',
      15,
      'That is decently said. Who wrote it?',
      say('Harbour Trust press desk', 30, 'There is one of us.'),
    ),
  ),
  changed(
    'A small correction for the record. You say that the plate is the size of a dinner table. It is 1.73 m across, so it is the size of a dinner table *for six*. I sold the Trust the oilcloth that covers the pattern.',
    say(
      'Ivo Pell',
      75,
      'A small correction for the record. You say that the plate is the size of a dinner table. It is 1.37 m across, so it is the size of a dinner table *for four*. I sold the Trust the oilcloth that covers the pattern.',
    ),
  ),
  picked(
    say(
      'Joyce Tarrant',
      130,
      'My father kept that cabin from 1951. He used to say that the bridge was the only thing in Tidewick that stopped for everybody, and that it was good for us. He would have been very upset by the pencil.',
    ),
  ),
  removed(
    'personal-data',
    'It named a private person who has no part in this story.',
    'Named the clerk’s daughter. Author told, invited to send the rest again.',
    say(
      'Corin Blythe',
      95,
      'Everybody knows whose desk those notes went to and where her daughter works now.',
      say('Agnes Thorne', 20, 'Leave the girl out of it. She was eleven.'),
      say('Ned Quarrie', 33, 'Seconded. The log is about an office, not about a family.'),
    ),
  ),
  rejected(
    'off-topic',
    'This one is about parking on Quay Street. We would be glad to have it under the high street column.',
    'Third time on parking. Kind letter sent.',
    say(
      'Terence Oake',
      260,
      'All this fuss over a bridge and you still cannot park on Quay Street of a Saturday. Where is the article about that?',
    ),
  ),
  held(
    say(
      'Tamsin Yeo',
      400,
      'Could someone explain why the wedges matter? The piece says that the deck sits on them, but not who drives them in, or whether he is all right.',
    ),
  ),
  held(
    say(
      'Gil Averay',
      430,
      'The spare plate was *not* sold for scrap. It is in two halves and one half is the hearthstone at the Anchor. I have had my feet on it. Look underneath and you will see the foundry mark.',
    ),
  ),
  on(
    'It records wear of 0.4 millimetres',
    say(
      'Ivo Pell',
      84,
      'For scale: 0.4 mm is about the top layer of a beer mat. On a plate this size it lets the deck lean by the height of a kerb.',
      say(
        'Maren Aldous',
        26,
        'That agrees with what the drawing’s owner told us. I have asked for the tolerances of 1911.',
      ),
    ),
  ),
  on(
    'It records wear of 0.4 millimetres',
    say(
      'Wren Halloran',
      102,
      'The second hand is Arthur Tull’s. He only ever underlined things once, so he must have meant it.',
    ),
  ),
  on(
    'a barometer that nobody trusts',
    say('Joyce Tarrant', 141, 'It was right in January 1976. My father never let anybody forget it.'),
  ),
  // Of words that were corrected later: a note on an earlier version.
  on(
    'The bridge opened 212 times in 2022',
    say(
      'Ned Quarrie',
      118,
      'Is that so? The museum’s copy of the log has 221 for that year, and 212 pages.',
      say('Maren Aldous', 40, 'It is not so. Thank you: I have told the desk, and it will be put right.'),
    ),
  ),
];
