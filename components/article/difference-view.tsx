import type { Difference, Part } from '@/newsroom/trust/difference';
import type { Entry, Span } from '@/newsroom/trust/history';
import type { Piece } from '@/newsroom/trust/word-diff';
import { versions as say } from '@/words/record';

/** What changed between two versions, word by word, with the reason the paper gave. */
export function DifferenceView({
  span,
  difference,
  made,
}: {
  span: Span;
  difference: Difference;
  /** The versions of substance that made the change, newest first. */
  made: readonly Entry[];
}) {
  const { fields, parts, added, removed, changedBlocks, blocks } = difference;
  const same = fields.length === 0 && changedBlocks === 0;
  return (
    <div className="diff">
      <h2>{say.span(span.from, span.to)}</h2>
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
      {fields.map(({ name, pieces }) => (
        <div key={name} className={`chg ${name}`}>
          <p className="of">{say.fields[name]}</p>
          <p>
            <Pieces pieces={pieces} />
          </p>
        </div>
      ))}
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never change places
        <PartView key={at} part={part} />
      ))}
    </div>
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

function PartView({ part }: { part: Part }) {
  if (part.is === 'unchanged')
    return (
      <details className="unch">
        <summary>
          {say.unchanged(part.from, part.to)} <span>{say.show}</span>
        </summary>
        {part.texts.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs may say the same
          <p key={at}>{text}</p>
        ))}
      </details>
    );
  return (
    <div className="chg">
      <p className={part.heading ? 'hd' : undefined}>
        <Pieces pieces={part.pieces} />
      </p>
      {part.links.length > 0 && (
        <p className="why">
          {say.links} <Pieces pieces={part.links} />
        </p>
      )}
      {part.formOnly && <p className="why">{say.formOnly}</p>}
    </div>
  );
}

/** Added and removed words are told by their element, their colour, a line, and to those who hear the page by a word. */
function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ is, text }, at) => {
    if (is === 'same') return text;
    const Mark = is === 'added' ? 'ins' : 'del';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
      <Mark key={at}>
        <span className="vh">{say.hear[is]}</span>
        {text}
      </Mark>
    );
  });
}
