import { z } from 'zod';
import { idPattern } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { emptyBody } from '@/newsroom/text/blocks';
import { parseBody } from '@/newsroom/text/body';
import { fieldsInError, line } from '@/newsroom/text/line';
import { labels, limits, type Manuscript } from './article';
import { withEvidence } from './evidence/evidence';
import { evidenceShape } from './evidence/shape';

const id = z.string().regex(idPattern, 'not-in-list');

const lead = z.strictObject({
  media: id,
  alt: line(limits.alt),
  caption: line(limits.caption),
  credit: line(limits.credit),
});

const fields = z.strictObject({
  headline: line(limits.headline),
  kicker: line(limits.kicker),
  standfirst: line(limits.standfirst),
  dateline: line(limits.dateline),
  label: z.enum(labels, 'not-in-list'),
  sectionId: id.nullable(),
  bylines: z.array(id).max(limits.bylines, 'too-many').transform(distinct),
  tags: z
    .array(line(limits.tag))
    .transform((tags) => distinct(tags.filter((tag) => tag !== '')))
    .refine((tags) => tags.length <= limits.tags, 'too-many'),
  lead: lead.nullable(),
  body: z.unknown(),
  evidence: evidenceShape.optional(),
});

export const blankManuscript: Manuscript = {
  headline: '',
  kicker: '',
  standfirst: '',
  dateline: '',
  label: 'news',
  sectionId: null,
  bylines: [],
  tags: [],
  lead: null,
  body: emptyBody,
};

/**
 * Whatever came in, as a manuscript: exactly these fields, cleaned, within their limits in code points.
 * Refuses with 422 `manuscript-refused` and the fields in error.
 */
export function parseManuscript(input: unknown): Outcome<{ manuscript: Manuscript }> {
  const parsed = fields.safeParse(input);
  if (!parsed.success) return refuse('manuscript-refused', 422, { fields: fieldsInError(parsed.error) });
  const body = parseBody(parsed.data.body);
  if (!body.ok) return refuse('manuscript-refused', 422, { fields: { body: body.problem, ...body.fields } });
  const { evidence, ...rest } = parsed.data;
  return { ok: true, manuscript: withEvidence<Manuscript>({ ...rest, body: body.body }, evidence) };
}

function distinct(values: string[]): string[] {
  return [...new Set(values)];
}
