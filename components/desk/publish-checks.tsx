import { CircleCheck, OctagonAlert, TriangleAlert } from 'lucide-react';
import { type Manuscript, missing } from '@/newsroom/articles/article';
import { type Advice, adviceOn } from '@/newsroom/articles/checks/advice';
import type { LinkCheck } from '@/newsroom/articles/checks/links-of';
import { checks, publishing } from '@/words/desk-stories';
import { sentence } from '@/words/problems';

/** What blocks publishing, what is only advice, and what is there: each with the way to mend it. */
export function PublishChecks({
  manuscript,
  links,
  openNotes,
  href,
}: {
  manuscript: Manuscript;
  links: LinkCheck;
  openNotes: number;
  /** Of the story at the desk. */
  href: string;
}) {
  const blocks = Object.entries(missing(manuscript));
  return (
    <ul className="chk">
      {blocks.map(([field, problem]) => (
        <li key={field} className="b">
          <OctagonAlert aria-hidden="true" />
          <div>
            {checks.required[field as keyof typeof checks.required] ?? field}
            <small>
              {checks.isRequired} {sentence(problem)}
            </small>
          </div>
          <a className="fixit" href={`${href}#f-${field}`}>
            {publishing.fix}
          </a>
        </li>
      ))}
      {adviceOn(manuscript, links, openNotes).map((advice) => (
        <Advised key={JSON.stringify(advice)} advice={advice} href={href} />
      ))}
      {blocks.length === 0 && <Passed words={checks.passed} />}
      {links.own > 0 && links.dead.length === 0 && <Passed words={checks.linksPassed(links.own)} />}
    </ul>
  );
}

function Passed({ words }: { words: string }) {
  return (
    <li className="ok">
      <CircleCheck aria-hidden="true" />
      <div>{words}</div>
    </li>
  );
}

/** Where each piece of advice is followed. */
const places = {
  standfirst: '#f-standfirst',
  leadPicture: '#f-leadMedia',
  tags: '#f-tags',
  headlineLong: '#f-headline',
  deadLink: '#f-body',
  notes: '/notes',
  deadSource: '/sources',
  claims: '/sources',
  claimsOpen: '/sources',
  claimsUnmarked: '/sources',
} as const;

function Advised({ advice, href }: { advice: Advice; href: string }) {
  const [words, why] = said(advice);
  return (
    <li className="w">
      <TriangleAlert aria-hidden="true" />
      <div>
        {words}
        <small>{why}</small>
      </div>
      <a className="fixit" href={href + places[advice.about]}>
        {advice.about === 'notes' ? checks.readNotes : 'claims' in advice ? checks.resolve : publishing.fix}
      </a>
    </li>
  );
}

function said(advice: Advice): readonly [words: string, why: string] {
  switch (advice.about) {
    case 'headlineLong':
      return checks.headlineLong(advice.characters);
    case 'notes':
      return checks.notes(advice.open);
    case 'deadLink':
    case 'deadSource':
      return checks[advice.about](advice.words, advice.href);
    case 'claims':
    case 'claimsOpen':
    case 'claimsUnmarked':
      return checks[advice.about](advice.claims, advice.first);
    default:
      return checks[advice.about];
  }
}
