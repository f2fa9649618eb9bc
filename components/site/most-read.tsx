import { Ranked } from '@/components/article/ranked';
import type { listMostRead } from '@/newsroom/articles/reads-queries';
import { lists } from '@/words/site';

/** "Most read": nothing where nothing was counted yet. */
export function MostRead({ read }: { read: Awaited<ReturnType<typeof listMostRead>> }) {
  if (!read) return null;
  return <Ranked id="h-read" title={lists.mostRead[read.span]} stories={read.stories} discussed={false} />;
}

/** The same across the whole width of the front page. */
export function MostReadAcross({ read }: { read: Awaited<ReturnType<typeof listMostRead>> }) {
  if (!read) return null;
  return (
    <div className="across">
      <MostRead read={read} />
    </div>
  );
}
