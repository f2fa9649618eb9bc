import { adopt, closeDatabase } from '@/db/client';
import { openPostgres } from '@/db/open-postgres';
import { openPress } from './press';

/** One instance in a process of its own: `node instance.mjs DATABASE_URL`. Tells its address; ends on SIGTERM. */
const url = process.argv[2];
if (!url) throw new Error('Which database?');
adopt(await openPostgres({ url, connections: 8 }));
const press = await openPress({ staleLimit: Number(process.argv[3] ?? 3_600_000) });
process.send?.({ url: press.url });
process.on('message', () => process.send?.({ deafSince: press.settings.clock.deafSince ?? null }));
process.once('disconnect', () => process.exit());
process.once('SIGTERM', async () => {
  await press.close();
  await closeDatabase();
  process.exit(0);
});
