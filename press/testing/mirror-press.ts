import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { freshDatabase } from '@/db/testing';
import type { Parts } from '../newspaper';
import { askRaw, multipart, type Raw, type RawRequest } from './ask-raw';
import { asked, mirror } from './mirror';
import { type OpenPress, openPress } from './press';

/** Opens a press over the mirror for each test of a file; `open` puts one with other settings in its place. */
export function mirrorPress() {
  let database: { close(): Promise<void> };
  let press: OpenPress;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    asked.length = 0;
    press = await openPress({ handler: mirror });
  });
  afterEach(() => press.close());
  return {
    url: () => press.url,
    settings: () => press.settings,
    async open(parts: Partial<Parts>): Promise<void> {
      await press.close();
      press = await openPress({ handler: mirror, ...parts });
    },
    ask: (request: RawRequest): Promise<Raw> => askRaw(press.url, request),
    post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Raw> {
      const form = multipart(fields);
      return askRaw(press.url, { method: 'POST', path, body: form.body, headers: { ...form.headers, ...headers } });
    },
  };
}
