import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { heardBy } from '@/newsroom/record';
import { askOf, type NextHandler } from '../ask';
import { newPress, type Parts } from '../newspaper';
import { newServer } from '../server';
import type { PressSettings } from '../settings';
import { drain } from '../stop';
import { paper } from './paper';

export interface OpenPress {
  url: string;
  settings: PressSettings;
  close(): Promise<void>;
}

/** A whole press over the open database, on a free port of this machine, with `next` in Next's place. */
export async function openPress(given: Partial<Parts> & { handler?: NextHandler } = {}): Promise<OpenPress> {
  const { handler = paper, ...parts } = given;
  const { settings, wire } = newPress({
    ask: askOf(handler),
    publicUrl: 'http://paper.test',
    publicUrlGiven: true,
    dev: false,
    trustedProxies: [],
    staleLimit: 3_600_000,
    seenKey: Buffer.alloc(32, 1),
    personalCookies: ['key', 'session'],
    isSignedIn: async (cookies) => cookies.includes('session=real'),
    files: { get: () => undefined },
    log: pino({ level: 'silent' }),
    ...parts,
  });
  await wire.start();
  const server = newServer(settings);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    settings,
    async close() {
      heardBy(undefined);
      settings.live.stop();
      await Promise.all([drain(server), wire.stop()]);
    },
  };
}

/** Posts `name` as a comment, as a browser does on our own page; answers the status and the cookies to send next. */
export async function postForm(url: string, slug: string, name: string): Promise<{ status: number; cookie: string }> {
  const form = new FormData();
  form.set('name', name);
  const answer = await fetch(`${url}/articles/${slug}/reply`, {
    method: 'POST',
    body: form,
    headers: { origin: 'http://paper.test' },
    redirect: 'manual',
  });
  await answer.text();
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { status: answer.status, cookie: cookie.join('; ') };
}

/** Waits for a condition, never for a time. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, patience = 15_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
