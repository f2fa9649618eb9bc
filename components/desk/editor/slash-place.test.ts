import { expect, it } from 'vitest';
import { slashPlace } from './slash-place';

const box = { top: 100, bottom: 1_000, left: 120 };
const caretAt = (top: number) => ({ top, bottom: top + 24, left: 130 });

it.each([
  ['below the line where there is room', 200, 900, { top: 130, left: 10 }],
  ['above it at the foot of the window', 860, 900, { bottom: 146, left: 10 }],
  ['below it in a window too low for either, where there is more room', 120, 400, { top: 50, left: 10 }],
])('the list of the slash stands %s', (_, caret, window, place) => {
  expect(slashPlace(caretAt(caret), box, window)).toEqual(place);
});
