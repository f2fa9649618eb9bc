import { secondsBetween } from '@/newsroom/comments/comment';
import type { RulesDto } from '@/newsroom/comments/moderation-queries';
import type { CommentPolicy } from '@/newsroom/comments/policy';
import { moderation as words } from '@/words/moderation';

/** The rules as they are set now, in the order they are asked, in plain words. */
export function RulesInForce({ rules, policy }: { rules: RulesDto; policy: CommentPolicy }) {
  const { rule } = words;
  const said = [
    rule.closed,
    rule.paused,
    rule.banned,
    rule.repeats,
    rule.slowed(rules.slowSeconds),
    rule.pace(secondsBetween),
    rule.linksRefuse(rules.linksRefuse),
    rules.watches && rule.words,
    rules.repeatsHold > 0 && rule.repeatsHold(rules.repeatsHold),
    rules.burstHold > 0 && rule.burstHold(rules.burstHold),
    rule.linksHold(rules.linksHold),
    rule.policy[policy],
    rules.rushHold > 0 && policy === 'open' && rule.rushHold(rules.rushHold),
    rules.refusalsHold > 0 && rule.refusalsHold(rules.refusalsHold),
    rules.spamHold > 0 && rule.spamHold(rules.spamHold),
    rule.reportsHold(rules.reportsHold),
    rules.editMinutes > 0 && rule.edit(rules.editMinutes),
    rules.closeAfterDays > 0 && rule.closes(rules.closeAfterDays),
  ].filter((one): one is string => one !== false);
  return (
    <section id="rules">
      <h2>{words.rules}</h2>
      <p>{words.rulesLead}</p>
      <ol>
        {said.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
      <p>
        <a href="/guidelines">{words.guidelines}</a>
      </p>
    </section>
  );
}
