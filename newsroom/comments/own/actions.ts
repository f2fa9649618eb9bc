'use server';

import { redirect } from 'next/navigation';
import { answers } from '@/newsroom/answer';
import { text } from '@/newsroom/answered';
import { who } from '@/newsroom/people/who';
import { eraseOwn } from './erase-own';

interface State {
  problem: string | null;
  fields: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string | number>>;
  email: string;
}

/** Erases one's own address and, where the box is ticked, one's own words. */
export async function eraseOwnAction(_previous: State, form: FormData): Promise<State> {
  const erased = await eraseOwn(await who(), { texts: text(form, 'texts') !== '' }, new Date());
  if (erased.ok) return redirect('/your-comments?said=erased');
  answers(erased.status);
  return { problem: erased.problem, fields: {}, values: {}, email: '' };
}
