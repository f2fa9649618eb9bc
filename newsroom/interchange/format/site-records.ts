import { z } from 'zod';
import { slotCount } from '@/newsroom/articles/front-page/slots';
import { readPageSlug } from '@/newsroom/pages/page';
import { cleanText } from '@/newsroom/text/clean-text';
import { caps } from './places';
import { id, slug, time } from './records';

const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((said) => cleanText(said).ok, 'holds characters that are none')
    .default('');
/** Never one that a row of the paper's own addresses has: nobody could reach it, or it would hide something. */
const pageSlug = slug.refine((said) => 'slug' in readPageSlug(said), 'is an address of the paper’s own');

/** A story that editors pinned to the front page. `slot` 0 is left out like everything that is empty. */
export const pin = z.strictObject({
  stage: z.enum(['draft', 'live']),
  slot: z
    .number()
    .int()
    .min(0)
    .max(slotCount - 1)
    .default(0),
  article: id,
  until: time.optional(),
  pinnedBy: id.optional(),
  pinned: time,
});

/** A page of the paper that is no story. `text` is what readers see; the draft comes from a private export alone. */
export const ownPage = z.strictObject({
  id,
  slug: pageSlug,
  title: words(1_000),
  text: words(caps.line).optional(),
  published: time.optional(),
  draft: words(caps.line).optional(),
  draftTitle: words(1_000).optional(),
  draftVersion: z.number().int().min(1).optional(),
  saved: time.optional(),
  savedBy: id.optional(),
});
