'use server';

import { redirect } from 'next/navigation';
import { answers } from '@/newsroom/answer';
import { refusedForm, text, typedIn } from '@/newsroom/answered';
import { who } from '@/newsroom/people/who';
import { tryRules } from '../judging/dry-run';
import { type RulesAnswer, readRulesForm, rulesUnanswered } from './rules-form';
import { readRulesInput, saveRules } from './save-rules';

/** Tries the rules that are typed on the last comments, or puts them in force; whatever comes of it, what was typed stays. */
export async function rulesAction(previous: RulesAnswer, form: FormData): Promise<RulesAnswer> {
  const actor = await who();
  const input = readRulesForm((name) => text(form, name));
  if (text(form, 'verb') === 'save') {
    const saved = await saveRules(actor, input, new Date());
    if (!saved.ok) return { ...refusedForm(saved, previous, form), tried: null };
    redirect('/desk/settings/rules?done=rules');
  }
  const read = await readRulesInput(input);
  const tried = read.ok ? await tryRules(actor, read.proposed) : read;
  if (!tried.ok) return { ...refusedForm(tried, previous, form), tried: null };
  answers(200);
  const turn = (Number.isSafeInteger(previous?.turn) ? previous.turn : 0) + 1;
  return { ...rulesUnanswered, turn, typed: typedIn(form), tried: tried.dryRun };
}
