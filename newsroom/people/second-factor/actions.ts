'use server';

import { refresh } from 'next/cache';
import { answered, refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { factor } from '@/words/people';
import { proved, who } from '../who';
import { turnOffFactor } from './end-factor';
import { renewCodes } from './renew-codes';
import { beginFactor, confirmFactor } from './set-up-factor';

/**
 * Everything the page of the second factor sends, by its `wish`: one action, so that the codes that are shown once stand on
 * the page that comes back, whatever the page is by then.
 */
export async function factorAction(previous: Answered, form: FormData): Promise<Answered> {
  refresh();
  const now = new Date();
  const wish = text(form, 'wish');
  if (wish === 'confirm') {
    const confirmed = await confirmFactor(await who(), { code: text(form, 'code') }, now);
    const answer = answered(confirmed, factor.isOn, previous, form);
    return confirmed.ok ? { ...answer, shown: confirmed.codes } : answer;
  }
  const password = text(form, 'ownPassword');
  if (wish === 'off')
    return answered(await turnOffFactor(await who(), { password }, now), factor.isOff, previous, form);
  const by = await proved(password);
  if (!by.ok) return refusedForm(by, previous, form);
  if (wish !== 'codes') return answered(await beginFactor(by.actor, now), factor.begun, previous, form);
  const renewed = await renewCodes(by.actor, now);
  const answer = answered(renewed, factor.renewed, previous, form);
  return renewed.ok ? { ...answer, shown: renewed.codes } : answer;
}
