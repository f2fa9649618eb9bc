import { rulesPage as words } from '@/words/rules';
import { type RuleFields, rulesForm } from './rule-fields';

const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  commentPolicy: words.policies,
  commentsOn: { on: words.on, off: words.off },
};

/** Most of a list of words that a sentence tells, in characters. */
const longest = 200;

/** What a field of the rules says, within a sentence. Pure. */
export function toldRule(field: string, rules: RuleFields): string {
  const value = rulesForm(rules)[field] ?? '';
  const said = choices[field]?.[value] ?? value.split('\n').join(', ');
  return said.length > longest ? `${said.slice(0, longest)}…` : said;
}
