import { held, picked, say, withdrawn } from '../comment';

export const letTheHighStreetBeSlow = [
  picked(
    say(
      'Ivo Pell',
      48,
      'I am the friction. For the record the shelf in question is Mrs Keane’s own, it has been leaning since Easter, and the answer is still a longer screw *and* a word with the wall.',
      say('Rosalind Keane', 55, 'I shall be on the bench at two.'),
      say(
        'Bram Ostler',
        70,
        'I went in for a hinge in March. I have not needed the hinge since, and I have a dog now. No complaints.',
      ),
    ),
  ),
  say(
    'Lydia Frost',
    90,
    'It is a lovely column, and I would like to set something beside it. I work in the city until six. By the time I am off the bus the whole street is shut, slow and quick alike. I am not asking for a “unified digital shopfront”. I am asking for one Thursday.',
    say(
      'Hollis Brand',
      35,
      'This is the point that nobody on the bench can see from the bench.',
      say(
        'Agnes Thorne',
        40,
        'We used to have a late Thursday. It went when the late bus went. One brings back the other, I should think.',
        say(
          'Corin Ashby',
          52,
          'I drive the late bus. It has not gone. It is at twenty past eleven. Nobody ever *looks*.',
        ),
      ),
    ),
    say('Rosalind Keane', 160, 'That is a fair hit, and I have no joke for it. One Thursday. I will ask Mr Pell.'),
  ),
  say(
    'Marcus Dunning',
    120,
    'I run a shop that isn’t in the picture postcard part. A customer who is kept a quarter of an hour for eleven pence is charming. Three of them in a row is my rent. Slow is a thing that you can afford when your uncle bought the building in 1931.',
    say('Ivo Pell', 45, 'Grandfather. 1928. But yes.'),
    say(
      'Tobin Hale',
      200,
      'There is a number behind this that I should like to print. Would you talk to me, Mr Dunning? Rents on that side have moved a good deal further than on the other.',
    ),
  ),
  say('Effie Roscoe', 150, 'What is a screw *for*, though. I have thought of little else since.'),
  say(
    'Sunniva Dell',
    210,
    'Things I have been talked out of in Tidewick shops:\n\n- a second kettle\n- green\n- leaving',
  ),
  say(
    'Felix Amory',
    260,
    'Eighteen and a half thousand pounds. The library leak is above Large Print. I have stood under it. I could have told them for nothing.',
  ),
  withdrawn(
    say(
      'Dorothea Finch',
      300,
      'I was the consultant’s landlady that week and could say a thing or two about friction.',
      say('Effie Roscoe', 44, 'Please do.'),
      say('Hollis Brand', 61, 'I would read a column of this.'),
    ),
  ),
  say(
    'Percival Low',
    420,
    'Who took the bench, that is what I want to know.',
    say('Joyce Tarrant', 90, 'See the letters page. Bring a friend and a van.'),
  ),
  say(
    'Nia Prosser',
    700,
    'I moved here from a quick place. It took me a month to stop saying “sorry to bother you” in shops. That is all I have to add, and I am in no hurry about it.',
  ),
  held(
    say(
      'Barnaby Skeat',
      1490,
      'The council should reply to this line by line. I have begun to do it for them and am at 2,400 words. Is there a limit?',
    ),
  ),
];
