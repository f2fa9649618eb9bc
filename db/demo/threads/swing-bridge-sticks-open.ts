import { say } from '../comment';

/** Written on the day; the thread was closed afterwards. */
export const swingBridgeSticksOpen = [
  say('Odile Marsh', 20, 'The ferry is running. I say this because eleven people have asked me, on the ferry.'),
  say(
    'Bram Ostler',
    35,
    'Has anybody told the dredger?',
    say(
      'Wren Halloran',
      50,
      'She has a radio. She will be back on the evening tide, and she will not be pleased.',
      say('Bram Ostler', 600, 'She was not pleased.'),
    ),
  ),
  say(
    'Agnes Thorne',
    90,
    'Walked round by Hollin. It is further than one thinks, and then one remembers that one has to come back.',
  ),
  say(
    'Wren Halloran',
    120,
    'If it stopped *in* the turn and not at the end of it, that is not the motor. I hope that I am wrong.',
  ),
];
