import { CircleCheck, OctagonAlert, TriangleAlert } from 'lucide-react';
import { type Manuscript, missing } from '@/newsroom/articles/article';
import { checks, publishing } from '@/words/desk-stories';
import { sentence } from '@/words/problems';

/** What blocks publishing, what is only advice, and what is there. */
export function PublishChecks({ manuscript, href }: { manuscript: Manuscript; href: string }) {
  const blocks = Object.entries(missing(manuscript));
  const advice = [
    ...(manuscript.standfirst ? [] : [checks.standfirstAdvice]),
    ...(manuscript.lead ? [] : [checks.leadAdvice]),
  ];
  return (
    <ul className="chk">
      {blocks.map(([field, problem]) => (
        <li key={field} className="b">
          <OctagonAlert aria-hidden="true" />
          <div>
            {checks[field as keyof typeof checks]}
            <small>{sentence(problem)}</small>
          </div>
          <a className="fixit" href={`${href}#f-${field}`}>
            {publishing.fix}
          </a>
        </li>
      ))}
      {advice.map((words) => (
        <li key={words} className="w">
          <TriangleAlert aria-hidden="true" />
          <div>{words}</div>
        </li>
      ))}
      {blocks.length === 0 && (
        <li className="ok">
          <CircleCheck aria-hidden="true" />
          <div>{checks.passed}</div>
        </li>
      )}
    </ul>
  );
}
