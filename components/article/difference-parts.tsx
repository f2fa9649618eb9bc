import type { Difference, Part } from '@/newsroom/trust/difference';
import type { Span, View } from '@/newsroom/trust/history';
import type { Piece } from '@/newsroom/trust/word-diff';
import { versions as say } from '@/words/record';

interface Around {
  span: Span;
  view: View;
}

/** What became of the headline, the standfirst and whatever else stands beside the text. */
export function FieldChange({ field: { name, pieces }, ...around }: Around & { field: Difference['fields'][number] }) {
  return (
    <div className={`chg ${name}`}>
      <p className="of">{say.fields[name]}</p>
      <Change pieces={pieces} {...around} />
    </div>
  );
}

/** One part of the text: a run that stayed, folded unless everything is asked for, or a paragraph that changed. */
export function PartView({ part, ...around }: Around & { part: Part }) {
  if (part.is === 'unchanged')
    return (
      <details className="unch" open={around.view === 'whole'}>
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
      <Change pieces={part.pieces} heading={part.heading} {...around} />
      {part.links.length > 0 && (
        <p className="why">
          {say.links} <Pieces pieces={part.links} />
        </p>
      )}
      {part.formOnly && <p className="why">{say.formOnly}</p>}
    </div>
  );
}

function Change({ pieces, heading = false, span, view }: Around & { pieces: readonly Piece[]; heading?: boolean }) {
  const className = heading ? 'hd' : undefined;
  if (view !== 'sides')
    return (
      <p className={className}>
        <Pieces pieces={pieces} />
      </p>
    );
  const side = (gone: 'added' | 'removed') => pieces.filter(({ is }) => is !== gone);
  return (
    <div className="pair">
      <Side version={span.from} pieces={side('added')} className={className} />
      <Side version={span.to} pieces={side('removed')} className={className} />
    </div>
  );
}

function Side({
  version,
  pieces,
  className,
}: {
  version: number;
  pieces: readonly Piece[];
  className: string | undefined;
}) {
  return (
    <div>
      <p className="of">{say.version(version)}</p>
      {pieces.length > 0 ? (
        <p className={className}>
          <Pieces pieces={pieces} />
        </p>
      ) : (
        <p className="none">{say.notThere}</p>
      )}
    </div>
  );
}

/** Added and removed words are told by their element, their colour, a line, and to those who hear the page by a word. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
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
