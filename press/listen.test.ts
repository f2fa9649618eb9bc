import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { listen } from './listen';
import { drain } from './stop';

const hello = () => createServer((_, response) => void response.end('hello'));

test('localhost answers on the address of IPv4, and stops', async () => {
  const server = hello();
  const stop = await listen(server, 0, 'localhost');
  const { port } = server.address() as AddressInfo;
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('hello');
  await Promise.all([stop(), drain(server)]);
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow();
});

test('a port that is taken is refused in words', async () => {
  const first = hello();
  await listen(first, 0, '127.0.0.1');
  const { port } = first.address() as AddressInfo;
  await expect(listen(hello(), port, '127.0.0.1')).rejects.toThrow(`port ${port} already. Stop it, or set PORT`);
  first.close();
});

test('an address that is not this machine’s is refused in words', async () => {
  await expect(listen(hello(), 0, '192.0.2.1')).rejects.toThrow(/HOST is 192\.0\.2\.1/);
});
