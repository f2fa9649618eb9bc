import { Icon } from '@/components/ui/icon';
import type { ReportDto } from '@/newsroom/comments/reports/reported';
import { reportReasons, reportPage as words } from '@/words/reader-acts';

/** What becomes of this reader's report: thanks and what happens next, then what was decided. */
export function ReportMade({ made }: { made: ReportDto }) {
  const { reason, settledAt, upheld } = made;
  return (
    <div className="notice ok" role="status">
      <Icon name="check" />
      <div>
        <p>
          <b>{settledAt === null ? words.thanks : outcome(upheld)}</b>
        </p>
        <p>
          {words.saidAs} {reportReasons[reason]}
        </p>
        {settledAt === null && (
          <p>
            {reason === 'illegal' && words.illegal} {words.next}
          </p>
        )}
      </div>
    </div>
  );
}

function outcome(upheld: boolean | null): string {
  if (upheld === null) return words.withdrawn;
  return upheld ? words.upheld : words.refused;
}
