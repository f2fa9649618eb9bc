import 'server-only';
import type { PictureDto } from '@/newsroom/text/picture';
import { listLatest } from './list-queries';

/** How many stories are looked at for one with a picture. */
const newestLookedAt = 12;

/** The lead picture of the newest story that has one, as readers see it; null where none of the newest has. */
export async function getNewestPicture(): Promise<PictureDto | null> {
  const { stories } = await listLatest({ limit: newestLookedAt });
  return stories.find(({ picture }) => picture !== null)?.picture ?? null;
}
