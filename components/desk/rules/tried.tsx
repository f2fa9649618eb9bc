'use client';

import { useEffect, useRef } from 'react';
import type { DryRun } from '@/newsroom/comments/rules/dry-run';
import { queue } from '@/words/queue';
import { reasonsForDesk, ruleNames, rulesPage as words } from '@/words/rules';

/** What the rules that are typed would have done with the last comments, rule by rule, each with its list. */
export function Tried({ dryRun }: { dryRun: DryRun }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { of, rules } = dryRun;
  return (
    <section className="tried" aria-labelledby="tried">
      <h2 id="tried" tabIndex={-1} ref={heading}>
        {words.tried}
      </h2>
      <p role="status">
        {rules.length === 0 && words.nothing(of)} {words.notSaved}
      </p>
      {rules.map(({ rule, outcome, count, fresh, comments }) => (
        <details key={rule + outcome}>
          <summary>
            <b>{ruleNames[rule] ?? rule}</b> {words.would[outcome]} <b>{words.ofTheLast(count, of)}</b>{' '}
            {fresh > 0 && <span className="hint">{words.fresh(fresh)}</span>}
          </summary>
          <ul>
            {comments.map(({ id, name, words: said, state, headline, verdict, fresh: newly }) => (
              <li key={id}>
                <p className="ctx">
                  <bdi>{name}</bdi>, {headline}. {queue.states[state]}
                  {newly && `, ${words.newly}`}
                </p>
                <p dir="auto">
                  <a className="link" href={`/desk/comments?tab=all&id=${id}`}>
                    {said}
                  </a>
                </p>
                <p className="hint">{reasonsForDesk[rule]?.(verdict)}</p>
              </li>
            ))}
            {count > comments.length && <li>{words.more(count - comments.length)}</li>}
          </ul>
        </details>
      ))}
    </section>
  );
}
