import { held, picked, rejected, say } from '../comment';

export const stopCallingTheFerryHeritage = [
  picked(
    say(
      'Lorna Weir',
      35,
      'Occupational therapist, thirty years. A rail on the left is not a favour to one lady. One in nine people who board that boat is stronger on the left. The other eight will hold it too, because it will be there and the boat moves.',
      say(
        'Jun Okafor-Lind',
        40,
        'May I quote that to the committee? I promise to read it out slowly.',
        say('Lorna Weir', 22, 'Quote it quickly, and then look at them.'),
      ),
    ),
  ),
  say(
    'Ned Quarrie',
    80,
    'The museum would like it to be known that it never asked for the boat. We have a boat. We have nowhere to put it.',
  ),
  say(
    'Ferris Colley',
    110,
    'I signed the petition for the brown sign, and I did not know about the rail. I would still like the sign. Could we not have both? It was the county’s rule, not ours, that nothing may be altered.',
    say(
      'Odile Marsh',
      50,
      'The character of that boat has been altered eleven times since I started. There was a *stove*.',
      say(
        'Ferris Colley',
        25,
        'I should have liked the stove.',
        say('Odile Marsh', 12, 'You would not have liked the stove.'),
      ),
    ),
  ),
  say(
    'Dave Tolley',
    130,
    'I am Dave. It is true about the budget.',
    say('Agnes Thorne', 28, 'Thank you for the ramp, Dave.'),
    say('Lorna Weir', 66, 'Thank you, Dave.'),
    say('Nia Prosser', 140, 'Thank you, Dave.'),
  ),
  rejected(
    'abusive',
    'It was about the writer’s mother and not about the ferry.',
    'Clear case.',
    say('Rex Harding', 240, 'If she cannot get on a boat she should stay at home like mine does.'),
  ),
  say(
    'Wilfred Marsh',
    320,
    'I have a length of brass rail in the shed, off the old saloon. It is the right height. I am eighty-one, and would need somebody to carry it.',
    say('Bram Ostler', 45, 'I have a van and a dog. Saturday?', say('Wilfred Marsh', 95, 'Saturday.')),
  ),
  held(
    say(
      'Petronella Vance',
      1700,
      'I sit on the committee. I write as a private person, and I would like to say that the minutes do not record the sentence about “character”, and that I remember it perfectly well.',
    ),
  ),
];
