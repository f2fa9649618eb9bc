import type { Edge, Tab } from '@/newsroom/comments/queue';

/** Where a form of the queue stands, so that its answer comes back to the same place. */
export interface QueuePlace {
  tab: Tab;
  edge: Edge;
  /** The comment to go on with: the one below, else the one above. */
  next: string;
}

export function PlaceFields({ at: { tab, edge, next } }: { at: QueuePlace }) {
  return (
    <>
      <input type="hidden" name="tab" value={tab} />
      {edge.before && <input type="hidden" name="before" value={edge.before} />}
      {edge.after && <input type="hidden" name="after" value={edge.after} />}
      <input type="hidden" name="next" value={next} />
    </>
  );
}
