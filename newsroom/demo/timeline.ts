import type { DemoComment } from '@/db/demo/comment';

/** One comment with its place in time and in the conversation. */
export interface Said {
  slug: string;
  comment: DemoComment;
  /** What it answers; null for the article itself. */
  to: DemoComment | null;
  at: Date;
}

/** Every comment of every thread in the order in which they were written, so that limits and trust see what they would have seen. Pure. */
export function timeline(
  threads: Readonly<Record<string, readonly DemoComment[]>>,
  publishedAt: (slug: string) => Date,
): Said[] {
  const said = Object.entries(threads).flatMap(([slug, thread]) => below(slug, thread, null, publishedAt(slug)));
  return said.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function below(slug: string, comments: readonly DemoComment[], to: DemoComment | null, since: Date): Said[] {
  return comments.flatMap((comment) => {
    const at = minutesAfter(since, comment.after);
    return [{ slug, comment, to, at }, ...below(slug, comment.replies, comment, at)];
  });
}

/** Minutes from a comment to the last word below it. */
export function minutesBelow({ replies }: DemoComment): number {
  return Math.max(0, ...replies.map((reply) => reply.after + minutesBelow(reply)));
}

export function minutesAfter(time: Date, minutes: number): Date {
  return new Date(time.getTime() + minutes * 60_000);
}

export function hoursBefore(time: Date, hours: number): Date {
  return minutesAfter(time, -hours * 60);
}
