import type { ShownComment } from '@/db/live';

/** An open line to one reader. */
export interface Line {
  /** Sends `text` as it is; a line that can take no more hangs up by itself. */
  say(text: string): void;
  hangUp(): void;
}

export interface LiveSettings {
  /** The comments of an article that became public last, newest first, at most `most`. */
  lastShown(articleId: string, most: number): Promise<ShownComment[]>;
  /** A round of news could not be read: for the log. The next event tries again. */
  failed?: () => void;
}

/** Readers who have an article open, told of comments that others see for the first time. */
export interface Live {
  /** How many lines are open. */
  readonly size: number;
  /**
   * Tells `line` of whatever became public on `articleId` after the moment `since` (milliseconds), at once and from now on.
   * Answers how to leave. Rejects where the database does not answer.
   */
  join(articleId: string, since: number, line: Line): Promise<() => void>;
  /** Something with one of these tags happened, or may have (`*`). */
  hear(tags: readonly string[]): void;
  /** Hangs up on everybody. */
  stop(): void;
}

/** Comments a reader is told of at most; beyond them "200 new" says enough. */
export const mostTold = 200;
/**
 * Milliseconds by which a line asks further back than it has heard: times are taken before commit, so that a comment may
 * become visible after a later one. The reader's script knows which it has. No transaction lasts longer (statement_timeout).
 */
export const overlap = 5_000;
/** Milliseconds between two looks at one article: ten comments at once are one piece of news. */
const breath = 200;
/** Milliseconds between signs of life: proxies cut lines that are silent for a minute, and a dead peer shows itself. */
const heartbeat = 25_000;

interface Room {
  readonly lines: Set<Line>;
  /** What was public when somebody last looked, newest first. */
  known: ShownComment[];
  /** Looking, or resting after a look; a second event meanwhile makes one more look. */
  busy: boolean;
  again: boolean;
  /** The first look. */
  readonly opened: Promise<void>;
}

const news = (comments: readonly ShownComment[], until: number) =>
  `id: ${until}\nevent: comments\ndata: ${JSON.stringify(comments.map(({ id, at }) => [id, at]))}\n\n`;

/**
 * One room for each article that somebody has open. An event only says that a look is due; what is new is read from the
 * comments themselves, so nothing depends on the order of events, and a silent database is made up for by the first look
 * after it. A thousand readers of one article cost one query.
 */
export function newLive({ lastShown, failed }: LiveSettings): Live {
  const rooms = new Map<string, Room>();
  let size = 0;
  let beating: NodeJS.Timeout | undefined;

  const everybody = function* () {
    for (const { lines } of rooms.values()) yield* lines;
  };

  function enter(articleId: string): Room {
    const known = rooms.get(articleId);
    if (known) return known;
    const room: Room = {
      lines: new Set(),
      known: [],
      busy: true,
      again: false,
      opened: lastShown(articleId, mostTold).then((comments) => {
        room.known = comments;
        void rest(articleId, room);
      }),
    };
    room.opened.catch(() => rooms.delete(articleId));
    rooms.set(articleId, room);
    return room;
  }

  function leave(articleId: string, room: Room, line: Line): void {
    if (!room.lines.delete(line)) return;
    size -= 1;
    if (room.lines.size === 0 && rooms.get(articleId) === room) rooms.delete(articleId);
    if (size > 0) return;
    clearInterval(beating);
    beating = undefined;
  }

  async function look(articleId: string, room: Room): Promise<void> {
    room.busy = true;
    room.again = false;
    try {
      const before = new Set(room.known.map(({ id }) => id));
      const from = (room.known[0]?.at ?? 0) - overlap;
      room.known = await lastShown(articleId, mostTold);
      const fresh = room.known.filter(({ id, at }) => at > from && !before.has(id));
      if (fresh.length > 0) {
        const said = news(fresh, room.known[0]?.at ?? 0);
        for (const line of [...room.lines]) line.say(said);
      }
    } catch {
      failed?.();
    }
    await rest(articleId, room);
  }

  async function rest(articleId: string, room: Room): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, breath).unref());
    room.busy = false;
    if (room.again && rooms.get(articleId) === room) void look(articleId, room);
  }

  return {
    get size() {
      return size;
    },
    async join(articleId, since, line) {
      const room = enter(articleId);
      room.lines.add(line); // before the first look, so that nobody closes the room meanwhile
      size += 1;
      await room.opened.catch((fault: unknown) => {
        leave(articleId, room, line);
        throw fault;
      });
      beating ??= setInterval(() => {
        for (const each of everybody()) each.say(':\n\n');
      }, heartbeat).unref();
      const missed = room.known.filter(({ at }) => at > since - overlap);
      line.say(news(missed, room.known[0]?.at ?? since));
      return () => leave(articleId, room, line);
    },
    hear(tags) {
      const all = tags.includes('*');
      const heard = all ? rooms.keys() : tags.flatMap((tag) => (tag.startsWith('thread:') ? tag.slice(7) : []));
      for (const articleId of heard) {
        const room = rooms.get(articleId);
        if (!room) continue;
        if (room.busy) room.again = true;
        else void look(articleId, room);
      }
    },
    stop() {
      for (const line of [...everybody()]) line.hangUp();
      clearInterval(beating);
    },
  };
}
