import { Icon, type IconName } from '@/components/ui/icon';
import { commentAddress, type ReplyState } from '@/newsroom/comments/reply-state';
import { sentence } from '@/words/problems';
import { replyForm as words } from '@/words/thread';

const order = ['text', 'name', 'email'] as const;

/** What asks for patience is ochre; everything else has to be mended, and is red. */
const patience: Readonly<Record<string, IconName>> = {
  'posting-quickly': 'clock',
  'thread-slowed': 'clock',
  'thread-paused': 'clock',
  'thread-closed': 'lock',
  'thread-off': 'lock',
};

/** What kept a comment from being posted: said at once to screen readers, focused, with a link to each field in error. */
export function ReplyProblems({ state }: { state: ReplyState }) {
  const { problem, fields, values } = state;
  if (problem === null) return null;
  const faulty = order.filter((name) => fields[name] !== undefined);
  const waits = patience[problem];
  const icon = waits ?? (fields.text === 'text-too-many-links' ? 'link' : 'alert');
  const [first, rest] = halves(faulty.length > 0 ? words.faults(faulty.length) : sentence(problem, values));
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refusal the summary is where reading goes on (GOV.UK error summary)
    <div className={waits ? 'notice warn' : 'notice bad'} id="problems" role="alert" tabIndex={-1} autoFocus>
      <Icon name={icon} />
      <div>
        <p>
          <b>{first}</b> {rest}
        </p>
        {faulty.length > 0 && (
          <ul>
            {faulty.map((name) => (
              <li key={name}>
                <a href={`#reply-${name}`}>
                  {words.mend[name]}: {sentence(fields[name] ?? '', values)}
                </a>
              </li>
            ))}
          </ul>
        )}
        {problem === 'warned' && (
          <p>
            <button className="btn" type="submit" name="acknowledge" value={String(values.acknowledge)}>
              {words.acknowledge}
            </button>
          </p>
        )}
        {problem === 'said-already' && (
          <p>
            <a href={commentAddress(String(values.slug), String(values.id))}>{words.toTheFirst}</a>
          </p>
        )}
      </div>
    </div>
  );
}

/** What happened, and what to do: the first sentence and those after it. */
function halves(sentences: string): [string, string] {
  const end = sentences.indexOf('. ') + 1 || sentences.length;
  return [sentences.slice(0, end), sentences.slice(end + 1)];
}
