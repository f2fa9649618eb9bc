import type { Handle } from '@/db/client';
import { channel } from '@/newsroom/record';
import type { Clock } from './clock';

export interface WireSettings {
  handle: Handle;
  clock: Clock;
  /** Hearing was lost or came back: for the log. */
  said?: (what: 'deaf' | 'hearing') => void;
}

export interface Wire {
  /** Begins to listen; rejects where the database does not let this process hear its events. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** One listening connection and whether it has failed. */
interface Line {
  readonly ears: Awaited<ReturnType<Handle['listen']>>;
  gone: boolean;
}

/** Silence is counted in beats of a timer, so that only time in which the event loop ran counts. */
const beat = 25; // ms
const beatsPerPing = 12; // 300 ms
const missesUntilDeaf = 2;
const beatsToConnect = 80; // 2 s
const pause = 300; // ms between pings, and between tries to connect

/** `id tag tag …`, or `id *`. Anything else on the channel is nobody's event. */
export function readPayload(payload: string): { id: number; tags: string[] } | undefined {
  const [id, ...tags] = payload.split(' ');
  const number = Number(id);
  return id && Number.isSafeInteger(number) && number > 0 ? { id: number, tags } : undefined;
}

/** Did `work` succeed within `beats`, and before `givenUp`? Looks once a beat. */
function succeeds(work: Promise<unknown>, beats: number, givenUp: () => boolean): Promise<boolean> {
  let state: boolean | undefined;
  work.then(
    () => {
      state = true;
    },
    () => {
      state = false;
    },
  );
  return new Promise((resolve) => {
    let left = beats;
    const timer = setInterval(() => {
      left -= 1;
      if (state === undefined && left > 0 && !givenUp()) return;
      clearInterval(timer);
      resolve(state === true);
    }, beat);
  });
}

/**
 * Hears every committed event and tells the clock. On Postgres a heartbeat on the listening connection notices a line
 * that went silent: a ping is answered only after everything committed before it was heard. The embedded database is in
 * this process and cannot be silent.
 */
export function newWire({ handle, clock, said }: WireSettings): Wire {
  let line: Line | undefined;
  let stopped = false;
  let listening: Promise<void> | undefined;
  let wake: () => void = () => undefined;

  const isOver = () => stopped || line?.gone === true;
  const rest = (ms?: number) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      if (ms !== undefined) setTimeout(resolve, ms);
    });

  function hear(payload: string): void {
    const event = readPayload(payload);
    if (event) clock.hear(event.id, event.tags);
  }

  /** Listens on a new connection. What arrives too late is hung up again. */
  async function connect(): Promise<boolean> {
    let wanted = true;
    let made: Line | undefined;
    const lost = () => {
      if (!made) wanted = false;
      else made.gone = true;
      wake();
    };
    const trying = handle.listen(channel, hear, lost).then((ears) => {
      if (!wanted) return ears.stop();
      made = { ears, gone: false };
    });
    await succeeds(trying, beatsToConnect, () => stopped);
    wanted = false;
    line = made;
    return made !== undefined;
  }

  /** Until the line fails, or two pings in a row go unanswered. */
  async function watch({ ears }: Line): Promise<void> {
    if (handle.kind === 'embedded') return isOver() ? undefined : rest();
    for (let misses = 0; misses < missesUntilDeaf && !isOver(); ) {
      misses = (await succeeds(ears.ping(), beatsPerPing, isOver)) ? 0 : misses + 1;
      if (misses === 0 && !isOver()) await rest(pause);
    }
  }

  async function listen(): Promise<void> {
    while (!stopped && line) {
      await watch(line);
      if (stopped) return;
      clock.deafen();
      said?.('deaf');
      void line.ears.stop().catch(() => undefined);
      while (!stopped && !(await connect())) await rest(pause);
      if (stopped) return;
      clock.connected();
      said?.('hearing');
    }
  }

  return {
    async start() {
      if (!(await connect())) throw new Error('The database does not let Gazette hear its events (LISTEN).');
      clock.connected();
      listening = listen();
    },
    async stop() {
      stopped = true;
      wake();
      await line?.ears.stop().catch(() => undefined);
      await listening;
    },
  };
}
