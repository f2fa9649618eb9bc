import { Icon } from '@/components/ui/icon';
import { commentAddress, type ReplyState } from '@/newsroom/comments/reply-state';
import { sentence } from '@/words/problems';
import { replyForm as words } from '@/words/thread';

const order = ['text', 'name', 'email'] as const;

/** What kept a comment from being posted: said at once to screen readers, focused, with a link to each field in error. */
export function ReplyProblems({ state }: { state: ReplyState }) {
  const { problem, fields, values } = state;
  if (problem === null) return null;
  const faulty = order.filter((name) => fields[name] !== undefined);
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refusal the summary is where reading goes on (GOV.UK error summary)
    <div className="notice bad" id="problems" role="alert" tabIndex={-1} autoFocus>
      <Icon name="alert" />
      <div>
        <p>
          <b>{faulty.length > 0 ? words.faults(faulty.length) : sentence(problem, values)}</b>
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
