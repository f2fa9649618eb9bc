import { z } from 'zod';
import { slotCount } from '@/newsroom/articles/front-page/slots';
import { id, time } from './records';

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
