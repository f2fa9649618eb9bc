import { expect, it } from 'vitest';
import { refuse } from '@/newsroom/outcome';
import { refusedForm, text } from './answered';
import { unanswered } from './form-answer';

it('a field holds no NUL, so that none reaches the database, and a file or nothing is no text', () => {
  const form = new FormData();
  form.set('slug', 'the-quay\0');
  form.set('picture', new File(['x'], 'x.jpg'));
  expect([text(form, 'slug'), text(form, 'picture'), text(form, 'id')]).toEqual(['the-quay', '', '']);
});

it.each([undefined, null, 'words', 7, {}])('%o in the place of a form is an empty form', (sent) => {
  const form = sent as unknown as FormData;
  expect(text(form, 'id')).toBe('');
  expect(refusedForm(refuse('not-allowed', 403), unanswered, form).typed).toEqual({});
});
