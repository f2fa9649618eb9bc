import { measured } from './processes.mjs';

/**
 * What a crowd of open readers and a flood of comments do to a server that has just been started; the flood once with the limits of
 * every paper and its rule against a rush, each spammer in a network of its own, and once without any.
 * @param {Record<string, string>} env of a server without limits
 * @param {{ serve: (env: Record<string, string>) => Promise<{ pid: number, stop(): Promise<void> }>, rush: (hold: number) => Promise<void>, origin: string,
 *   plan: { crowd: number, flood: number }, say: (line: string) => void }} bench
 */
export async function inCompany(env, { serve, rush, origin, plan, say }) {
  const server = await serve(env);
  const crowd = await measured('crowd.mjs', { origin, slug: 'story-10', pid: server.pid, lines: plan.crowd });
  await server.stop();
  say(
    `${crowd.lines} readers cost ${crowd.cost.toFixed(0)} MiB and heard within ${Math.max(...crowd.took).toFixed(0)} ms`,
  );
  const behindProxy = { ...env, RATE_LIMITS: 'on', TRUSTED_PROXIES: '127.0.0.1,::1' };
  const floods = [];
  for (const limits of [true, false]) {
    await rush(limits ? 30 : 0);
    const flooded = await serve(limits ? behindProxy : env);
    const order = { origin, slug: `story-${limits ? 11 : 12}`, seconds: plan.flood };
    const calm = await measured('flood.mjs', { ...order, spammers: 0 });
    const flood = await measured('flood.mjs', { ...order, spammers: 50 });
    await flooded.stop();
    floods.push({ limits, calm, flood });
    const how = `in a flood ${limits ? 'with' : 'without'} limits`;
    say(`a reader’s p95 ${flood.p95.toFixed(0)} ms ${how}, ${calm.p95.toFixed(0)} ms before`);
  }
  return { crowd, floods };
}
