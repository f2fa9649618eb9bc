import { env } from '@/env';

/** What the launcher asks before anything long: are the settings right, and where will the site be? Importing it throws BadSettings. */
export const site = env.publicUrl;
