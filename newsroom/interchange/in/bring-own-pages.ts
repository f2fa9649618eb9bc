import { eq, or } from 'drizzle-orm';
import { pages } from '@/db/schema/site';
import { leadOn } from '@/newsroom/lead-on';
import { record as tell } from '@/newsroom/record';
import { toBody } from '@/newsroom/text/markdown';
import { files } from '../format/places';
import { ownPage } from '../format/site-records';
import { type Arrival, note } from './arrival';
import { accountHere, bring } from './bring';

/** The paper's own pages; one whose address is taken here stays as it is here. Of a public export the draft is what readers saw. */
export const bringOwnPages = (arrival: Arrival) =>
  bring(arrival, 'pages', files.pages, ownPage, async (tx, { place, record }) => {
    const { id, slug, title, text, published, draft, draftTitle, draftVersion, saved, savedBy } = record;
    const [found] = await tx
      .select({ id: pages.id })
      .from(pages)
      .where(or(eq(pages.id, id), eq(pages.slug, slug)));
    if (found) {
      note(arrival, place, `The page at /${slug} is the one that is here.`);
      return false;
    }
    const live = text === undefined || published === undefined ? null : toBody(text);
    await tx.insert(pages).values({
      id,
      slug,
      title: draftTitle ?? title,
      draft: draft === undefined ? (live ?? toBody('')) : toBody(draft),
      draftVersion: draftVersion ?? 1,
      live,
      liveTitle: live ? title : '',
      publishedAt: live ? (published ?? null) : null,
      savedAt: saved ?? published ?? arrival.now,
      savedBy: savedBy === undefined ? null : await accountHere(tx, arrival, savedBy, place),
    });
    if (!live) return true;
    await leadOn(tx, arrival.actor, null, `/${slug}`, arrival.now);
    await tell(tx, arrival.actor, { kind: 'page.published', pageId: id, slugs: [slug] }, arrival.now);
    return true;
  });
