import { describe, expect, it } from 'vitest';
import { Full, newTurns, TooLate, within } from './turns';

describe('turns', () => {
  it('no more are at work than may be, and the next goes when one ends', async () => {
    const turns = newTurns(2, 8);
    const [end] = [await turns.take(false), await turns.take(false)];
    let third = false;
    const waiting = turns.take(false).then(() => {
      third = true;
    });
    await Promise.resolve();
    expect(third).toBe(false);
    end?.();
    await waiting;
    expect(third).toBe(true);
  });

  it('ending a turn twice frees one place, not two', async () => {
    const turns = newTurns(1, 1);
    const end = await turns.take(false);
    end();
    end();
    await turns.take(false);
    void turns.take(false);
    await expect(turns.take(false)).rejects.toThrow(Full);
  });

  it('addresses seen before go first, and take the place of one never seen', async () => {
    const turns = newTurns(1, 2);
    const end = await turns.take(false);
    const order: string[] = [];
    const wait = (name: string, first: boolean) =>
      turns.take(first).then(
        (done) => {
          order.push(name);
          done();
        },
        () => order.push(`${name} turned away`),
      );
    const all = [wait('unknown', false), wait('unknown too', false), wait('known', true)];
    await Promise.resolve();
    end();
    await Promise.all(all);
    expect(order).toEqual(['unknown too turned away', 'known', 'unknown']);
  });

  it('beyond the waiting places one is told so at once', async () => {
    const turns = newTurns(1, 1);
    await turns.take(true);
    void turns.take(true);
    await expect(turns.take(true)).rejects.toThrow(Full);
  });

  it('what has come meanwhile is read between two turns, though their work never waits', async () => {
    const turns = newTurns(1, 8);
    const order: string[] = [];
    const end = await turns.take(true);
    const posts = ['first', 'second'].map(async (post) => {
      const ended = await turns.take(true);
      order.push(post);
      ended();
    });
    end();
    setImmediate(() => order.push('a request'));
    await Promise.all(posts);
    expect(order).toEqual(['first', 'a request', 'second']);
  });

  it('and before a turn of somebody who comes right after another has ended', async () => {
    const turns = newTurns(1, 8);
    (await turns.take(true))();
    let begun = false;
    void turns.take(true).then(() => {
      begun = true;
    });
    for (let turn = 0; turn < 100; turn += 1) await undefined;
    expect(begun).toBe(false);
    await new Promise((done) => setImmediate(done));
    expect(begun).toBe(true);
  });

  describe('that yield to others', () => {
    it('one is at work while the others are, the next begins after a rest, and all when the others have ended', async () => {
      const pages = newTurns(2, 8);
      const posts = newTurns(4, 8, { to: pages, rest: 30 });
      const endPage = await pages.take(false);
      const endFirst = await posts.take(true);
      const began: number[] = [];
      const waiting = Array.from({ length: 4 }, () =>
        posts.take(true).then((end) => {
          began.push(performance.now());
          return end;
        }),
      );
      await new Promise((done) => setTimeout(done, 40));
      expect(began).toEqual([]);
      const ended = performance.now();
      endFirst();
      await waiting[0];
      expect((began[0] ?? 0) - ended).toBeGreaterThan(25);
      await new Promise((done) => setTimeout(done, 40));
      expect(began.length).toBe(1);
      endPage();
      await Promise.all(waiting);
    });

    it('with nobody else at work as many begin as may', async () => {
      const posts = newTurns(2, 1, { to: newTurns(2, 8), rest: 60_000 });
      await posts.take(true);
      await posts.take(true);
      void posts.take(true);
      await expect(posts.take(true)).rejects.toThrow(Full);
    });
  });

  it('nobody waits longer than the patience given', async () => {
    await expect(within(5, new Promise(() => undefined))).rejects.toThrow(TooLate);
    expect(await within(1_000, Promise.resolve('in time'))).toBe('in time');
  });
});
