import { expect, it } from 'vitest';
import { guest } from '@/newsroom/testing/cast';
import { readDraftForm, readVersion } from './draft-form';

/** A form that knows which of its fields were read. */
class Watched extends FormData {
  readonly asked: string[] = [];
  override get(name: string): FormDataEntryValue | null {
    this.asked.push(name);
    return super.get(name);
  }
}

function story(): Watched {
  const form = new Watched();
  for (const [name, value] of Object.entries({ id: 'a', version: '3', headline: 'Tide', markdown: 'Words.' }))
    form.set(name, value);
  return form;
}

it('a stranger’s story is refused before a word of it is read, as Markdown can be made to take long', () => {
  const form = story();
  expect(readDraftForm(guest, form)).toMatchObject({ ok: false, problem: 'session-ended', status: 403 });
  expect(form.asked).toEqual([]);
});

it('a writer’s story is read field by field, with the version it began from or the one to save over', () => {
  const form = story();
  const read = readDraftForm({ kind: 'user', userId: 'u', role: 'author', name: 'Wren' }, form);
  expect(read).toMatchObject({ ok: true, id: 'a', version: 3, manuscript: { headline: 'Tide' } });
  form.set('over', '5');
  expect(readVersion(form)).toBe(5);
});
