import type { Difference } from '@/newsroom/trust/difference';
import { type Entry, historyPath, type Span, type View, views } from '@/newsroom/trust/history';
import { versions as say } from '@/words/record';
import { FieldChange, PartView } from './difference-parts';

/** What changed between two versions, laid out as `view` says, with the reason the paper gave. */
export function DifferenceView({
  slug,
  span,
  difference,
  view,
  made,
}: {
  slug: string;
  span: Span;
  difference: Difference;
  view: View;
  /** The versions of substance that made the change, newest first. */
  made: readonly Entry[];
}) {
  const { fields, parts, added, removed, changedBlocks, blocks } = difference;
  const same = fields.length === 0 && changedBlocks === 0;
  return (
    <div className={view === 'sides' ? 'diff sides' : 'diff'}>
      <header className="diffh">
        <h2>{say.span(span.from, span.to)}</h2>
        <Views slug={slug} span={span} view={view} />
      </header>
      <p className="legend">
        <span>
          <ins>{say.added}</ins> {say.addedWords(added)}
        </span>
        <span>
          <del>{say.removed}</del> {say.addedWords(removed)}
        </span>
        <span>{say.paragraphs(changedBlocks, blocks)}</span>
      </p>
      {made.map((entry) => (
        <Why key={entry.number} entry={entry} />
      ))}
      {same && <p className="hint">{say.same}</p>}
      {view === 'sides' && !same && <Heads span={span} />}
      {fields.map((field) => (
        <FieldChange key={field.name} field={field} span={span} view={view} />
      ))}
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never change places
        <PartView key={at} part={part} span={span} view={view} />
      ))}
    </div>
  );
}

/** Above the two columns; each paragraph says its version itself to those who hear the page, and where the columns are stacked. */
function Heads({ span }: { span: Span }) {
  return (
    <div className="pair heads" aria-hidden="true">
      <p>{say.version(span.from)}</p>
      <p>{say.version(span.to)}</p>
    </div>
  );
}

function Views({ slug, span, view }: { slug: string; span: Span; view: View }) {
  return (
    <nav className="sort" aria-label={say.view}>
      {views.map((one) => (
        <a key={one} href={historyPath(slug, span, one)} aria-current={one === view ? 'true' : undefined}>
          {say.views[one]}
        </a>
      ))}
    </nav>
  );
}

/** The reason that the paper gave with a version. */
function Why({ entry: { corrections, note } }: { entry: Entry }) {
  return (
    <>
      {corrections.map(({ id, words }) => (
        <p key={id} className="why corrected">
          <b>{say.why.correction}</b> {words}
        </p>
      ))}
      {note && (
        <p className="why">
          <b>{say.why.note}</b> {note}
        </p>
      )}
    </>
  );
}
