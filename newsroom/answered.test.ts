import { expect, it } from 'vitest';
import { text } from './answered';

it('a field holds no NUL, so that none reaches the database, and a file or nothing is no text', () => {
  const form = new FormData();
  form.set('slug', 'the-quay\0');
  form.set('picture', new File(['x'], 'x.jpg'));
  expect([text(form, 'slug'), text(form, 'picture'), text(form, 'id')]).toEqual(['the-quay', '', '']);
});
