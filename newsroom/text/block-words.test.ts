import { expect, it } from 'vitest';
import { blockWords } from './block-words';
import { toBody } from './markdown';

const said = (markdown: string) => toBody(markdown).content.map(blockWords);

it('words that are marked stand together with what follows them', () => {
  expect(said('It was **worn**, says [the log](/about). *Half*way.')).toEqual(['It was worn, says the log. Halfway.']);
});

it('paragraphs, rows and lines of one block are parted, and a dividing line says nothing', () => {
  expect(said('> One.\n>\n> Two.')).toEqual(['One. Two.']);
  expect(said('- one\n- two')).toEqual(['one two']);
  expect(said('one\\\ntwo')).toEqual(['one two']);
  expect(said('| a | b |\n|---|---|\n| c | d |')).toEqual(['a b c d']);
  expect(said('***')).toEqual(['']);
});
