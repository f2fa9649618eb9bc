import { TriangleAlert } from 'lucide-react';
import { restoreAction } from '@/newsroom/articles/actions';
import { sectionAndKind } from '@/newsroom/articles/article';
import type { DeskRow } from '@/newsroom/articles/desk-story';
import type { readsOf } from '@/newsroom/articles/reads-queries';
import { type Place, shortDayOf } from '@/words/dates';
import { many } from '@/words/desk-many';
import { labelWords, list, story } from '@/words/desk-stories';
import { drafts } from '@/words/drafts';
import { ActionForm } from './action-form';
import { Ago } from './ago';
import { Status } from './status';
import { manyForm } from './stories/many-form';

type ReadsById = Awaited<ReturnType<typeof readsOf>>;

/** The list of stories; a row leads to its story. */
export function StoryTable({
  rows,
  reads,
  open,
  now,
  place,
}: {
  rows: DeskRow[];
  reads: ReadsById;
  /** Who else has a story open, by its id. */
  open: ReadonlyMap<string, string[]>;
  now: Date;
  place: Place;
}) {
  return (
    <table className="dt resp sto">
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">{many.column}</span>
          </th>
          <th scope="col">{list.story}</th>
          <th scope="col">{list.status}</th>
          <th scope="col">{list.author}</th>
          <th scope="col" className="checks">
            {list.checks}
          </th>
          <th scope="col" className="n">
            {list.comments}
          </th>
          <th scope="col" className="n reads">
            {list.reads}
          </th>
          <th scope="col" className="n">
            {list.edited}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-row="">
            <td className="tick">
              {!row.restorableUntil && (
                <label>
                  <input type="checkbox" name="chosen" value={row.id} form={manyForm} />
                  <span className="vh">{many.choose(row.headline || story.untitled)}</span>
                </label>
              )}
            </td>
            <td>
              {row.restorableUntil ? (
                <span className="ti">{row.headline || story.untitled}</span>
              ) : (
                <a className="ti" href={`/desk/articles/${row.id}`}>
                  {row.headline || story.untitled}
                </a>
              )}
              <small>{sectionAndKind(row.section, labelWords[row.label]).join(', ')}</small>
              {open.has(row.id) && <small className="there">{drafts.open(open.get(row.id) ?? [])}</small>}
            </td>
            <td>
              <Status status={row.status} />
              {row.restorableUntil && (
                <ActionForm action={restoreAction} label={`${list.restore}: ${row.headline || story.untitled}`}>
                  <input type="hidden" name="id" value={row.id} />
                  <button className="btn sm" type="submit">
                    {list.restore}
                  </button>
                  <small>{list.restoreUntil(shortDayOf(row.restorableUntil, place))}</small>
                </ActionForm>
              )}
            </td>
            <td className="opt names">
              {row.bylines.map((name, at) => (
                <span key={name}>
                  {name}
                  {at < row.bylines.length - 1 && ','}
                </span>
              ))}
            </td>
            <td className="opt">{row.checks && <Check words={list.checksOf(row.checks)} />}</td>
            <td className="n num opt">{row.commentCount || ''}</td>
            <td className="n num opt">{toldReads(reads.get(row.id))}</td>
            <td className="n nw when">
              <Ago at={row.savedAt} now={now} place={place} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function toldReads(read: { today: number; week: number } | undefined): string {
  return read ? list.readsOf(read.today, read.week) : '';
}

function Check({ words }: { words: string }) {
  return (
    <span className="warnc">
      <TriangleAlert aria-hidden="true" />
      {words}
    </span>
  );
}
