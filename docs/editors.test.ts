import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as audit from '@/words/audit';
import * as desk from '@/words/desk';
import * as stories from '@/words/desk-stories';
import * as notes from '@/words/draft-notes';
import * as drafts from '@/words/drafts';
import * as editor from '@/words/editor';
import * as people from '@/words/people';
import * as plans from '@/words/plans';
import * as queue from '@/words/queue';
import * as record from '@/words/record';
import * as review from '@/words/review';
import * as rules from '@/words/rules';
import * as site from '@/words/site';

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

test("what the editors' manual prints in bold is written on the desk or on the page just so", async () => {
  const manual = await readFile(join(import.meta.dirname, 'editors.md'), 'utf8');
  const prose = manual.replace(/`[^`]*`/g, '').replace(/\s+/g, ' ');
  const bold = [...prose.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => words);
  const said = new Set(
    [audit, desk, stories, drafts, editor, notes, people, plans, queue, review, record, rules, site].flatMap((words) =>
      strings({ ...words }),
    ),
  );
  expect(bold.length).toBeGreaterThan(15);
  expect(bold.filter((words) => !said.has(words ?? ''))).toEqual([]);
});
