'use server';

import { redirect } from 'next/navigation';
import { answers } from '@/newsroom/answer';
import { refusedForm, text, typedIn } from '@/newsroom/answered';
import { who } from '@/newsroom/people/who';
import { beganField, readBegan } from '@/newsroom/settings/began';
import { refusedSettings } from '@/newsroom/settings/moved-form';
import { tryRules } from '../judging/dry-run';
import { type RuleFields, rulesForm } from './rule-fields';
import { type RulesAnswer, readRulesForm, rulesUnanswered } from './rules-form';
import { readRulesInput, saveRules } from './save-rules';
import { toldRule } from './told-rule';

/** Tries the rules that are typed on the last comments, or puts them in force; whatever comes of it, what was typed stays. */
export async function rulesAction(previous: RulesAnswer, form: FormData): Promise<RulesAnswer> {
  const actor = await who();
  const input = readRulesForm((name) => text(form, name));
  if (text(form, 'verb') === 'save') {
    const drawn = readBegan(text(form, beganField));
    const { faults: _, ...began } = readRulesForm((name) => drawn[name] ?? '');
    const saved = await saveRules(actor, { ...input, began }, new Date());
    if (!saved.ok)
      return {
        ...refusedSettings<RuleFields>(saved, previous, form, { typed: rulesForm, told: toldRule }),
        tried: null,
      };
    redirect(`/desk/settings/rules?done=${saved.others ? 'merged' : 'rules'}`);
  }
  const read = readRulesInput(input);
  const tried = read.ok ? await tryRules(actor, read.proposed) : read;
  if (!tried.ok) return { ...refusedForm(tried, previous, form), tried: null };
  answers(200);
  const turn = (Number.isSafeInteger(previous?.turn) ? previous.turn : 0) + 1;
  return { ...rulesUnanswered, turn, typed: typedIn(form), tried: tried.dryRun };
}
