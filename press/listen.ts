import type { Server } from 'node:http';
import { createServer, type Server as Ear } from 'node:net';
import { CannotStart } from '@/db/cannot-start';

/**
 * Listens on `host`. "localhost" is both loopback addresses, because programs differ in which of the two they ask. Answers
 * how to stop: no new connections on the second address, settled when its open ones have ended. Refuses a port that is taken or not allowed, in words.
 */
export async function listen(server: Server, port: number, host: string): Promise<() => Promise<void>> {
  await opened(server, port, host === 'localhost' ? '127.0.0.1' : host);
  if (host !== 'localhost') return async () => {};
  const twin = createServer((socket) => void server.emit('connection', socket));
  const both = await opened(twin, port, '::1').then(
    () => true,
    () => false, // a machine without IPv6
  );
  return () => new Promise((done) => (both ? twin.close(() => done()) : done()));
}

function opened(ear: Ear, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    ear.once('error', (fault: NodeJS.ErrnoException) => reject(inWords(fault, port, host)));
    ear.listen(port, host, resolve);
  });
}

function inWords(fault: NodeJS.ErrnoException, port: number, host: string): Error {
  if (fault.code === 'EADDRINUSE')
    return new CannotStart(`Another program listens on port ${port} already. Stop it, or set PORT to another.`);
  if (fault.code === 'EACCES')
    return new CannotStart(`Port ${port} is not allowed here. Set PORT to one above 1023, behind a proxy.`);
  if (fault.code === 'EADDRNOTAVAIL' || fault.code === 'ENOTFOUND')
    return new CannotStart(`HOST is ${host}, which is no address of this machine. Set it to one, or leave it out.`);
  return fault;
}
