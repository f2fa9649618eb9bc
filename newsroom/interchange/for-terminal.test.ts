import { expect, it } from 'vitest';
import { forTerminal } from './for-terminal';

it('shows what would command a terminal as a sign, and leaves lines and letters as they are', () => {
  const report = 'Imported: 3 articles.\n  émigré “wall”.md  It stands.';
  expect(forTerminal(report)).toBe(report);
  expect(forTerminal('a\u001b[2J\u001b]0;x\u0007b\r\u009bc\u202ed')).toBe('a�[2J�]0;x�b��c�d');
});
