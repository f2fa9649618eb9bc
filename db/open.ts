import { env } from '@/env';
import type { Handle } from './client';

/**
 * Opens the database the settings name, migrated to this version's schema: Postgres where DATABASE_URL is set, else the
 * embedded one in DATA_DIR. Hand the result to `adopt()`.
 */
export async function openDatabase(): Promise<Handle> {
  if (!env.databaseUrl) return (await import('./open-embedded')).openEmbedded(env.dataDir);
  const { openPostgres } = await import('./open-postgres');
  return openPostgres({
    url: env.databaseUrl,
    ...(env.databaseMigrationUrl ? { migrationUrl: env.databaseMigrationUrl } : {}),
  });
}
