import { expect, it } from 'vitest';
import { growth } from '@/newsroom/testing/growth';
import { typedIn } from './body';

const type = 'multipart/form-data; boundary=edge';
const read = (body: string) => typedIn(Buffer.from(body), type);

it('of a broken body every field comes back, without files and secrets', async () => {
  const part = (name: string, text: string) => `--edge\r\nContent-Disposition: form-data; ${name}\r\n\r\n${text}\r\n`;
  const body = [
    part('name="text"', 'Two lines,\r\n\r\nand a third'),
    part('name="picture"; filename="a.jpg"', 'bytes'),
    part('name="password"', 'hunter2hunter2'),
    part('name="name"', 'Ana'),
  ];
  expect(await read(body.join(''))).toEqual([
    ['text', 'Two lines,\r\n\r\nand a third'],
    ['name', 'Ana\r\n'],
  ]);
});

it.each([
  ['names in one line', 'content-disposition:name="a"', 'filename'],
  ['headers without words', 'content-disposition:name="a"\n', ''],
  ['line ends', '\r\n', '-'],
  ['edges', '\r\n--', ''],
])('a body of 64 KB of %s, broken on purpose, holds nobody up', async (_, unit, end) => {
  const body = (size: number) => unit.repeat(Math.floor(size / unit.length)) + end;
  // Read by backtracking, the first of these took minutes.
  expect(
    await growth(
      () => read(body(16_000)),
      () => read(body(64_000)),
      9,
    ),
  ).toBeLessThanOrEqual(9);
});
