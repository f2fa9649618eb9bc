import { z } from 'zod';
import { line } from '@/newsroom/text/line';
import { pictureLimits } from './picture';

/** What is said with a picture: exactly these three, each one line. */
export const pictureWords = z.object({
  alt: line(pictureLimits.alt),
  caption: line(pictureLimits.caption),
  credit: line(pictureLimits.credit),
});
