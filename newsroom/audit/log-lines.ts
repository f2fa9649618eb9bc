import { csvLine } from '@/newsroom/text/csv';
import { audit } from '@/words/audit';
import type { ActDto } from './to-act';

/** The first line of the log as a file: what each column is. Pure. */
export const firstLine = csvLine(audit.columns);

/** An act as a line of the file. */
export function toLine({ at, who, what, thing, more, kind, id }: ActDto): string {
  return csvLine([at, who, what, thing?.name ?? '', more, kind, id]);
}
