import { eq, ne } from 'drizzle-orm';
import { alone } from '@/db/alone';
import { db } from '@/db/client';
import { emptyTables } from '@/db/empty';
import { settings } from '@/db/schema/record';
import { env } from '@/env';
import { fillDemo } from '@/newsroom/demo/fill-demo';
import { createFirstAdmin, hasPeople, offerSetupToken } from '@/newsroom/people/first-admin';

const key = 'first-start';

/** What the terminal shows once; `settled` once there is somebody who can sign in. */
export interface FirstStart {
  /** The password only where it was made up here. */
  readonly admin?: { readonly email: string; readonly password?: string };
  readonly token?: string;
  readonly settled: boolean;
}

/**
 * Gives a new database its first admin and the demo newspaper, or with DEMO=0 and no ADMIN_EMAIL a setup token. A filling
 * that was cut short is begun anew; of several instances one does it. Leaves a database alone that has people.
 */
export function firstStart(now: Date, say: (line: string) => void): Promise<FirstStart> {
  return alone(async () => {
    const mark = await readMark();
    if (mark === 'filling') await forget();
    else if (mark === 'done' || (await hasPeople()) || !env.demo) return withoutFilling(now);
    await writeMark('filling');
    const admin = await addAdmin(now);
    await fillDemo(now, say);
    await writeMark('done');
    return { settled: true, ...admin };
  });
}

async function withoutFilling(now: Date): Promise<FirstStart> {
  await writeMark('done');
  if (env.adminEmail) return { settled: true, ...(await addAdmin(now)) };
  const token = await offerSetupToken(now);
  return token ? { settled: false, token } : { settled: true };
}

/** Nothing where there are people already. A password that was set is not repeated. */
async function addAdmin(now: Date): Promise<Pick<FirstStart, 'admin'>> {
  const admin = await createFirstAdmin({ email: env.adminEmail, password: env.adminPassword }, now);
  if (!admin) return {};
  return { admin: env.adminPassword ? { email: admin.email } : { email: admin.email, password: admin.password } };
}

/** Undoes a filling that was cut short, so that nothing is there twice. The secrets stay. */
async function forget(): Promise<void> {
  await emptyTables(db(), ['settings']);
  await db().delete(settings).where(ne(settings.key, 'secrets'));
}

async function readMark(): Promise<unknown> {
  const [row] = await db().select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  return row?.value;
}

async function writeMark(value: 'filling' | 'done'): Promise<void> {
  await db().insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } });
}
