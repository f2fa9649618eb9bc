import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema/people';
import { pages } from '@/db/schema/site';
import type { Body } from '@/newsroom/text/blocks';
import { toMarkdown } from '@/newsroom/text/markdown';

/** A page as the desk lists it. */
export interface DeskPage {
  id: string;
  slug: string;
  title: string;
  /** What readers see of it: nothing, this very text, or an earlier one. */
  state: 'draft' | 'live' | 'changed';
  savedAt: string;
  savedBy: string | null;
}
export interface DeskPageText extends DeskPage {
  version: number;
  body: Body;
  markdown: string;
}

const state = sql<DeskPage['state']>`case when ${pages.live} is null then 'draft'
  when ${pages.live} = ${pages.draft} and ${pages.liveTitle} = ${pages.title} then 'live' else 'changed' end`;
const columns = {
  id: pages.id,
  slug: pages.slug,
  title: pages.title,
  state,
  savedAt: pages.savedAt,
  savedBy: users.name,
};

/** Every page of the paper, by its address. */
export async function listDeskPages(): Promise<DeskPage[]> {
  const rows = await db()
    .select(columns)
    .from(pages)
    .leftJoin(users, eq(users.id, pages.savedBy))
    .orderBy(asc(pages.slug));
  return rows.map(({ savedAt, ...page }) => ({ ...page, savedAt: savedAt.toISOString() }));
}

/** One page with its draft; null where there is none. */
export async function getDeskPage(id: string): Promise<DeskPageText | null> {
  const [row] = await db()
    .select({ ...columns, version: pages.draftVersion, body: pages.draft })
    .from(pages)
    .leftJoin(users, eq(users.id, pages.savedBy))
    .where(eq(pages.id, id));
  if (!row) return null;
  const body = row.body as Body;
  return { ...row, savedAt: row.savedAt.toISOString(), body, markdown: toMarkdown(body) };
}
