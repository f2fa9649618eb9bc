import type { Server } from 'node:http';

/** Milliseconds that requests under way have before their connections are cut. With what follows it stays below 10 s. */
const grace = 8_000;

/** Takes no new connections, lets what is under way finish, then cuts. */
export function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
