'use client';

import { useActionState } from 'react';
import { rulesAction } from '@/newsroom/comments/rules/actions';
import { type NumberRule, numbers, rulesForm, toRuleFields } from '@/newsroom/comments/rules/rule-fields';
import { rulesUnanswered } from '@/newsroom/comments/rules/rules-form';
import type { RulesPageDto } from '@/newsroom/comments/rules/rules-queries';
import { rulesPage as words } from '@/words/rules';
import { Answer, Notice } from '../action-form';
import { BeganField } from '../began-field';
import { ChoiceField, LongField, TextField } from '../field';
import { Tried } from './tried';

const called = {
  ...Object.fromEntries(numbers.map((name) => [name, words[name]])),
  commentsOn: words.commentsOn,
  commentPolicy: words.policy,
  watchHold: words.watchHold,
  watchReject: words.watchReject,
};

/** The rules of the thread in the order they are asked, to try on the last comments and to put in force. */
export function RulesForm({ moderation, commentPolicy, commentsOn, learned, outside }: RulesPageDto) {
  const [answer, send, sending] = useActionState(rulesAction, rulesUnanswered);
  const drawn = rulesForm(toRuleFields(moderation, { commentPolicy, commentsOn }));
  const number = (name: NumberRule, hint?: string) => (
    <TextField name={name} label={words[name]} hint={hint} value={drawn[name]} inputMode="numeric" maxLength={6} />
  );
  return (
    <Answer value={answer}>
      {answer.tried && <Tried key={answer.turn} dryRun={answer.tried} />}
      <form action={send} className="sets" aria-label={words.title} aria-busy={sending}>
        <Notice answer={answer} called={called} />
        <BeganField values={drawn} />
        <fieldset>
          <legend>{words.who}</legend>
          <ChoiceField
            name="commentsOn"
            label={words.commentsOn}
            value={drawn.commentsOn}
            choices={[
              ['on', words.on],
              ['off', words.off],
            ]}
          />
          <ChoiceField
            name="commentPolicy"
            label={words.policy}
            value={drawn.commentPolicy}
            choices={Object.entries(words.policies)}
          />
          {outside && <p className="hint">{words.outside(outside)}</p>}
        </fieldset>
        <fieldset>
          <legend>{words.people}</legend>
          {number('repeatsHold', words.repeatsHint)}
          <div className="row2">
            {number('burstHold', words.never)}
            {number('refusalsHold', words.refusalsHint)}
          </div>
          {number('rushHold', words.rushHint)}
        </fieldset>
        <fieldset>
          <legend>{words.links}</legend>
          <div className="row2">
            {number('linksHold')}
            {number('linksRefuse')}
          </div>
        </fieldset>
        <fieldset>
          <legend>{words.watch}</legend>
          <LongField name="watchHold" label={words.watchHold} hint={words.watchHint} value={drawn.watchHold} rows={5} />
          <LongField
            name="watchReject"
            label={words.watchReject}
            hint={words.watchRejectHint}
            value={drawn.watchReject}
            rows={5}
          />
        </fieldset>
        <fieldset>
          <legend>{words.spam}</legend>
          {number('spamHold', words.spamHint(learned.spam, learned.fine, learned.needed))}
        </fieldset>
        <fieldset>
          <legend>{words.threads}</legend>
          {number('reportsHold')}
          <div className="row2">
            {number('editMinutes', words.editHint)}
            {number('closeAfterDays', words.closeHint)}
          </div>
          {number('slowSeconds')}
        </fieldset>
        <div className="act">
          <button className="btn" type="submit" name="verb" value="try">
            {words.try}
          </button>
          <button className="btn primary" type="submit" name="verb" value="save">
            {words.save}
          </button>
        </div>
      </form>
    </Answer>
  );
}
