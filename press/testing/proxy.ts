import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Line {
  /** The database's address, through here. */
  url: string;
  /** The names of the parameters each connection began with. */
  readonly startups: string[][];
  /** Swallows every byte both ways and says nothing: a line that went silent. */
  freeze(): void;
  thaw(): void;
  /** Cuts every connection. New ones are let through. */
  cut(): void;
  /** Silences, for good, the connection on which events are heard; queries and new connections are let through. */
  freezeListening(): void;
  /** The same, and no other may listen instead. */
  refuseListening(): void;
  close(): Promise<void>;
}

/** A TCP proxy in front of a database, on a free port of this machine. */
export async function openProxy(databaseUrl: string): Promise<Line> {
  const target = new URL(databaseUrl);
  const pairs = new Set<{ pair: Socket[]; listening: boolean; frozen: boolean }>();
  const startups: string[][] = [];
  let frozen = false;
  let refusing = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const line = { pair: [near, far], listening: false, frozen: false };
    pairs.add(line);
    const pass = (to: Socket) => (bytes: Buffer) => {
      if (!frozen && !line.frozen) to.write(bytes);
    };
    const end = () => {
      pairs.delete(line);
      near.destroy();
      far.destroy();
    };
    near.once('data', (bytes: Buffer) => {
      startups.push(namesIn(bytes));
      line.listening = bytes.includes('gazette listening'); // its application_name
      if (line.listening && refusing) end();
    });
    near.on('data', pass(far)).on('close', end).on('error', end);
    far.on('data', pass(near)).on('close', end).on('error', end);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  const cut = () => {
    for (const { pair } of [...pairs]) for (const socket of pair) socket.destroy();
  };
  return {
    url: url.href,
    startups,
    freeze: () => {
      frozen = true;
    },
    thaw: () => {
      frozen = false;
    },
    refuseListening: () => {
      refusing = true;
      for (const { pair, listening } of [...pairs]) if (listening) for (const socket of pair) socket.destroy();
    },
    freezeListening: () => {
      for (const line of pairs) line.frozen ||= line.listening;
    },
    cut,
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A StartupMessage is a length, a version, then names and values, each ended by NUL (Postgres's manual, section 55.7). */
function namesIn(startup: Buffer): string[] {
  return startup
    .subarray(8)
    .toString()
    .split('\0')
    .filter((said, index) => index % 2 === 0 && said !== '');
}
