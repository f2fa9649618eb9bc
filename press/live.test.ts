import { type IncomingMessage, request } from 'node:http';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import { getNewest } from '@/newsroom/comments/newest-queries';
import { system } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { newLive, overlap } from './live';
import { mostLines } from './live-line';
import { postComment, publishPaper } from './testing/paper';
import { type OpenPress, openPress, until } from './testing/press';

/** A reader's open line: what it heard, as ids in the order they came. */
interface Reader {
  status: number;
  headers: IncomingMessage['headers'];
  ids: string[];
  /** The id of the last piece of news: what a browser asks with again. */
  last: string;
  leave(): void;
}

let database: { close(): Promise<void> };
let press: OpenPress;
const readers: Reader[] = [];
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  press = await openPress();
});
afterEach(async () => {
  for (const reader of readers.splice(0)) reader.leave();
  await press.close();
});

function readAlong(slug: string, query = '', headers: Record<string, string> = {}): Promise<Reader> {
  return new Promise((resolve, reject) => {
    const path = `/articles/${slug}/comments/live${query}`;
    const asking = request(`${press.url}${path}`, { agent: false, headers }, (answer) => {
      const reader: Reader = {
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        ids: [],
        last: '',
        leave: () => asking.destroy(),
      };
      let said = '';
      answer.setEncoding('utf8');
      answer.on('error', () => undefined);
      answer.on('data', (chunk: string) => {
        said += chunk;
        const whole = said.split('\n\n');
        said = whole.pop() ?? '';
        for (const piece of whole) {
          reader.last = /^id: (\d+)$/m.exec(piece)?.[1] ?? reader.last;
          const data = /^data: (.*)$/m.exec(piece)?.[1];
          if (data) reader.ids.push(...(JSON.parse(data) as [string, number][]).map(([id]) => id));
        }
      });
      readers.push(reader);
      resolve(reader);
    });
    asking.on('error', reject);
    asking.end();
  });
}

/** Takes a comment off the page, as a moderator does. */
async function remove(id: string): Promise<void> {
  await write(async (tx) => {
    const { rows } = (await tx.execute(
      sql`update comments set state = 'removed' where id = ${id} returning article_id`,
    )) as unknown as { rows: { article_id: string }[] };
    const articleId = rows[0]?.article_id ?? '';
    await record(tx, system, { kind: 'comment.removed', commentId: id, articleId, public: true }, new Date());
  });
}

describe('reading along', () => {
  it('a comment reaches everybody who has the article open, and nobody else', async () => {
    await publishPaper('quay');
    await publishPaper('mill');
    const [one, two, elsewhere] = [await readAlong('quay'), await readAlong('quay'), await readAlong('mill')];
    expect(one.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    const id = await postComment('quay', 'Ana');
    await until(() => one.ids.includes(id) && two.ids.includes(id), 'both hear of it');
    expect([one.ids, two.ids, elsewhere.ids]).toEqual([[id], [id], []]);
  });

  it('tells ids and times alone: no name, no word, no address', async () => {
    await publishPaper('words');
    const reader = await readAlong('words');
    const id = await postComment('words', 'Secretive Sam');
    await until(() => reader.ids.length > 0, 'it is heard');
    expect(reader.ids).toEqual([id]);
    expect(JSON.stringify(reader)).not.toContain('Sam');
  });

  it('whoever comes back after a sleep is told what came meanwhile, and again of what was near its last', async () => {
    await publishPaper('sleep');
    const reader = await readAlong('sleep');
    const first = await postComment('sleep', 'Ana');
    await until(() => reader.last !== '', 'the first is heard');
    await until(() => reader.ids.includes(first), 'the first is heard');
    reader.leave();
    const second = await postComment('sleep', 'Ben');
    const third = await postComment('sleep', 'Cy');
    const back = await readAlong('sleep', '', { 'last-event-id': reader.last });
    await until(() => back.ids.length >= 3, 'what was missed is told');
    expect(back.ids).toEqual([third, second, first]);
    const late = await readAlong('sleep', `?since=${Date.now() + overlap}`);
    await until(() => late.last !== '', 'it is greeted');
    expect(late.ids).toEqual([]);
  });

  it('a comment taken away is not told of any more', async () => {
    await publishPaper('taken');
    const since = `?since=${Date.now() - 60_000}`;
    const staying = await readAlong('taken', since);
    const [kept, gone] = [await postComment('taken', 'Ana'), await postComment('taken', 'Ben')];
    await until(() => staying.ids.length === 2, 'both are heard');
    await remove(gone);
    await until(async () => {
      const reader = await readAlong('taken', since);
      await until(() => reader.last !== '', 'it is greeted');
      return reader.ids.join() === kept;
    }, 'only what is public is told');
  });

  it('a page names every comment that its line tells it again, however many came at once', async () => {
    const article = await publishPaper('named');
    for (let at = 0; at < 30; at += 1) await postComment('named', `Reader ${at}`);
    const page = await getNewest(article);
    const reader = await readAlong('named', `?since=${page.at}`);
    await until(() => reader.last !== '', 'it is greeted');
    expect(reader.ids).toHaveLength(30);
    expect(page.ids).toEqual(reader.ids);
  });

  it('twenty comments at once are all told, in few pieces', async () => {
    await publishPaper('busy');
    const reader = await readAlong('busy');
    const ids = await Promise.all(Array.from({ length: 20 }, (_, at) => postComment('busy', `Reader ${at}`)));
    await until(() => reader.ids.length >= 20, 'all are heard');
    expect([...reader.ids].sort()).toEqual([...ids].sort());
  });

  it.each([
    ['from another site', 'quay', { 'sec-fetch-site': 'cross-site' }, 403],
    ['at no story', 'nowhere', {}, 404],
  ])('is refused %s', async (_, slug, headers: Record<string, string>, status) => {
    expect((await readAlong(slug, '', headers)).status).toBe(status);
    expect(press.settings.live.size).toBe(0);
  });

  it('one network gets so many lines and no more; who leaves makes room', async () => {
    await publishPaper('crowd');
    const lines = await Promise.all(Array.from({ length: mostLines.network }, () => readAlong('crowd')));
    expect(lines.every(({ status }) => status === 200)).toBe(true);
    const refused = await readAlong('crowd');
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '60']);
    lines[0]?.leave();
    await until(async () => (await readAlong('crowd')).status === 200, 'there is room');
  }, 60_000);

  it('those who left are forgotten', async () => {
    await publishPaper('left');
    const lines = await Promise.all([readAlong('left'), readAlong('left')]);
    expect(press.settings.live.size).toBe(2);
    for (const line of lines) line.leave();
    await until(() => press.settings.live.size === 0, 'nobody is left');
  });
});

describe('a live room', () => {
  const heard: string[] = [];
  const line = { say: (text: string) => void heard.push(text), hangUp: () => undefined };

  it('asks once however many read along, and once more for what happened while it looked', async () => {
    let looks = 0;
    const live = newLive({
      async lastShown() {
        looks += 1;
        return [];
      },
    });
    await Promise.all(Array.from({ length: 50 }, () => live.join('a', 0, line)));
    expect(looks).toBe(1);
    for (let event = 0; event < 30; event += 1) live.hear(['thread:a', 'counts:a']);
    await until(() => looks === 2, 'it looks again');
    live.hear(['thread:b']);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(looks).toBe(2);
    live.stop();
  });

  it('whose database did not answer is not joined, and can be tried again', async () => {
    let down = true;
    const live = newLive({
      lastShown: async () => {
        if (down) throw new Error('down');
        return [];
      },
    });
    await expect(live.join('a', 0, line)).rejects.toThrow('down');
    expect(live.size).toBe(0);
    down = false;
    await live.join('a', 0, line);
    expect(live.size).toBe(1);
    live.stop();
  });

  it('makes up for silence: after it may have missed events it looks for itself', async () => {
    let shown = [{ id: 'one', at: 1_000_000 }];
    const live = newLive({ lastShown: async () => shown });
    heard.length = 0;
    await live.join('a', 1_000_000, line);
    shown = [{ id: 'two', at: 1_000_900 }, ...shown];
    live.hear(['*']);
    await until(() => heard.some((text) => text.includes('"two"')), 'it is told');
    expect(heard.filter((text) => text.includes('"one"'))).toHaveLength(1);
    live.stop();
  });
});
