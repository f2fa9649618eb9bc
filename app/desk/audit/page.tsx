import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { LogFilters } from '@/components/desk/audit/log-filters';
import { LogTable } from '@/components/desk/audit/log-table';
import { DeskFrame } from '@/components/desk/frame';
import { RefusedPage } from '@/components/desk/refused-page';
import { logQuery, toLogEdge, toLogFilter } from '@/newsroom/audit/log-filter';
import { listActors, listActs } from '@/newsroom/audit/log-queries';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { audit as words } from '@/words/audit';

export const metadata: Metadata = { title: words.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Everything that happened, for an admin; for everybody else what they did themselves. */
export default async function AuditPage({ searchParams }: Props) {
  const asked = await searchParams;
  const [filter, edge] = [toLogFilter(asked), toLogEdge(asked)];
  const actor = await atDesk(`/desk/audit${logQuery(filter, edge)}`);
  const [log, people, place] = await Promise.all([
    listActs(actor, { filter, edge }),
    listActors(actor),
    getPublication(),
  ]);
  if (!log.ok) return <RefusedPage actor={actor} room="audit" problem="not-allowed" />;
  return (
    <DeskFrame actor={actor} room="audit">
      <div className="dh">
        <h1>{words.title}</h1>
        <div className="r">
          <a className="btn sm" href={`/desk/audit/log.csv${logQuery(filter)}`} download>
            <Download aria-hidden="true" />
            {words.csv}
          </a>
        </div>
      </div>
      <p className="lead-in">{can(actor, 'audit.read') ? words.all : words.own}</p>
      <LogFilters filter={filter} people={people} />
      {log.acts.length > 0 ? <LogTable acts={log.acts} place={place} /> : <p className="none">{words.none}</p>}
      <nav className="pager" aria-label={words.title}>
        {edge && <a href={`/desk/audit${logQuery(filter)}`}>{words.newest}</a>}
        {log.next && (
          <a className="btn" rel="next" href={`/desk/audit${logQuery(filter, log.next)}`}>
            {words.older}
          </a>
        )}
      </nav>
      <p className="hint">{words.kept}</p>
    </DeskFrame>
  );
}
