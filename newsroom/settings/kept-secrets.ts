import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '@/db/client';
import { settings } from '@/db/schema/record';
import { env } from '@/env';

const key = 'secrets';
const shape = z.object({ master: z.string().length(64), actions: z.string().length(44) });

/**
 * The secrets that instances on one database agree on, made by whoever comes first: `master` (32 bytes, hex) and
 * `actions`, the key Next encrypts server actions with (32 bytes, base 64).
 */
export async function getKeptSecrets(): Promise<z.output<typeof shape>> {
  const made = { master: randomBytes(32).toString('hex'), actions: randomBytes(32).toString('base64') };
  await db().insert(settings).values({ key, value: made }).onConflictDoNothing();
  const [row] = await db().select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  return shape.parse(row?.value);
}

/** The master secret of this process: GAZETTE_SECRET where it is set, else the one kept in the database. */
export async function getMasterSecret(): Promise<Buffer> {
  if (env.secret) return Buffer.from(env.secret);
  return Buffer.from((await getKeptSecrets()).master, 'hex');
}
