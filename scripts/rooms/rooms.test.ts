import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { breaches } from './judge.mjs';

/** A small house that keeps to the table; every test plants one thing in it. */
const house: Record<string, string> = {
  'env.ts': 'export const env = process.env;',
  'main.ts': "import { server } from '@/press/server';\nserver();",
  'words/problems.ts': "export const words = 'calm';",
  'db/client.ts': "import { drizzle } from 'drizzle-orm';\nexport const db = drizzle;",
  'press/server.ts':
    "import next from 'next';\nimport { record } from '@/newsroom/record';\nexport const server = [next, record];",
  'enhance/main.ts': "import { counters } from './counters';\ncounters();",
  'enhance/counters.ts': 'export const counters = () => {};',
  'newsroom/record.ts': "import { db } from '@/db/client';\nexport const record = db;",
  'newsroom/answer.ts': 'export const reads = () => {};',
  'newsroom/articles/article.ts': 'export const limits = 1;',
  'newsroom/articles/publish.ts': "import { record } from '@/newsroom/record';\nexport const publish = record;",
  'newsroom/articles/actions.ts': "'use server';\nimport { publish } from './publish';\nexport const send = publish;",
  'newsroom/articles/queries.ts': "import 'server-only';\nimport { db } from '@/db/client';\nexport const list = db;",
  'newsroom/comments/submit.ts':
    "import { publish } from '@/newsroom/articles/publish';\nexport const submit = publish;",
  'newsroom/people/sessions.ts': "import { db } from '@/db/client';\nexport const sessions = db;",
  'newsroom/people/who.ts': "import { cookies } from 'next/headers';\nexport const who = cookies;",
  'components/ui/trusted-html.tsx': 'export const T = (h) => <p dangerouslySetInnerHTML={h} />;',
  'components/article/story.tsx': "import { limits } from '@/newsroom/articles/article';\nexport const Story = limits;",
  'app/(reader)/page.tsx': "import { list } from '@/newsroom/articles/queries';\nexport default list;",
};
let root = '';
function plant(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette rooms-'));
  for (const [path, text] of Object.entries(house)) plant(path, text);
});
afterEach(() => rmSync(root, { recursive: true }));

test('a house that keeps to the table has no breach', () => {
  expect(breaches(root)).toEqual([]);
});

test('this house keeps to the table', () => {
  expect(breaches(process.cwd())).toEqual([]);
});

test.each([
  [
    'a page that reads the database',
    'app/(reader)/x/page.tsx',
    "import { db } from '@/db/client';",
    'app may not import db',
  ],
  ['a page that imports Drizzle', 'app/x.tsx', "import { eq } from 'drizzle-orm';", 'package drizzle-orm'],
  [
    'a page that imports a rule',
    'app/x.tsx',
    "import { publish } from '@/newsroom/articles/publish';",
    'may not import rules',
  ],
  [
    'a page that imports the press',
    'app/x.tsx',
    "import { server } from '@/press/server';",
    'app may not import press',
  ],
  [
    'a component that reads the database',
    'components/ui/x.tsx',
    "import { db } from '../../db/client';",
    'may not import db',
  ],
  [
    'a component that imports a row’s type',
    'components/ui/x.tsx',
    "import type { db } from '@/db/client';",
    'may not import db',
  ],
  [
    'a component that imports it late',
    'components/ui/x.tsx',
    "const x = () => import('@/db/client');",
    'may not import db',
  ],
  [
    'a component that imports a rule',
    'components/ui/x.tsx',
    "import { publish } from '@/newsroom/articles/publish';",
    'may not import rules',
  ],
  [
    'an action that imports Drizzle',
    'newsroom/articles/more-actions.ts',
    "'use server';\nimport { eq } from 'drizzle-orm';",
    'package drizzle-orm',
  ],
  [
    'an action without its fence',
    'newsroom/comments/actions.ts',
    'export const x = 1;',
    "must begin with 'use server'",
  ],
  [
    'a query without its fence',
    'newsroom/comments/queries.ts',
    'export const x = 1;',
    "must begin with import 'server-only'",
  ],
  [
    'an action hidden in a page',
    'app/x.tsx',
    "export const f = () => {\n  'use server';\n};",
    'stands in actions.ts alone',
  ],
  [
    'a rule that imports Next',
    'newsroom/articles/x.ts',
    "import { redirect } from 'next/navigation';",
    'package next/navigation',
  ],
  ['a rule that imports React', 'newsroom/articles/x.ts', "import { cache } from 'react';", 'package react'],
  ['a rule behind server-only', 'newsroom/articles/x.ts', "import 'server-only';", 'package server-only'],
  [
    'a rule that imports a component',
    'newsroom/articles/x.ts',
    "import { Story } from '@/components/article/story';",
    'may not import components',
  ],
  [
    'a rule that imports the press',
    'newsroom/articles/x.ts',
    "import { server } from '@/press/server';",
    'may not import press',
  ],
  ['a rule that imports next-auth', 'newsroom/articles/x.ts', "import NextAuth from 'next-auth';", 'package next-auth'],
  [
    'a lower noun that imports a higher',
    'newsroom/sections/x.ts',
    "import { submit } from '@/newsroom/comments/submit';",
    'stands above it',
  ],
  ['two nouns in a circle', 'newsroom/settings/x.ts', "import { sessions } from '@/newsroom/people/sessions';", ''],
  [
    'the press that imports a rule',
    'press/x.ts',
    "import { publish } from '@/newsroom/articles/publish';",
    'press may not import rules',
  ],
  ['the press that imports React', 'press/x.ts', "import React from 'react';", 'package react'],
  ['the reader’s script that imports React', 'enhance/x.ts', "import React from 'react';", 'enhance imports nothing'],
  [
    'the reader’s script that imports words',
    'enhance/x.ts',
    "import { words } from '@/words/problems';",
    'enhance may not import words',
  ],
  [
    'the database that imports a rule',
    'db/x.ts',
    "import { publish } from '@/newsroom/articles/publish';",
    'db may not import rules',
  ],
  [
    'words that import something',
    'words/x.ts',
    "import { limits } from '@/newsroom/articles/article';",
    'words may not import pure',
  ],
  ['words that import a package', 'words/x.ts', "import { z } from 'zod';", 'words imports nothing'],
  ['somebody who imports main.ts', 'press/x.ts', "import '../main';", 'nobody imports main.ts'],
  [
    'somebody who reads the environment',
    'newsroom/articles/x.ts',
    'export const x = process.env.PORT;',
    'only env.ts reads',
  ],
  [
    'raw HTML',
    'components/article/x.tsx',
    'export const X = (h) => <p dangerouslySetInnerHTML={h} />;',
    'trusted-html.tsx',
  ],
  [
    'an inline style',
    'components/article/x.tsx',
    'export const X = () => <p style={{ top: 1 }} />;',
    'no inline styles',
  ],
  ['an inline event', 'app/(reader)/x.tsx', 'export const X = () => <p onClick={f} />;', 'no inline styles'],
  ['a client component for readers', 'app/(reader)/x.tsx', "'use client';", 'server components'],
  ['a link that prefetches', 'app/(reader)/x.tsx', "import Link from 'next/link';", 'cannot hold it'],
  ['a page that waits', 'app/(reader)/loading.tsx', 'export default () => 1;', 'its page is blank'],
  ['a barrel', 'components/ui/index.ts', "export { T } from './trusted-html';", 'is a barrel'],
  ['a barrel by another name', 'components/ui/all.ts', "export * from './trusted-html';", 'is a barrel'],
  ['a rule that stands twice', 'newsroom/people/x.ts', 'export const sessions = 1;', 'people has sessions already'],
  ['a folder that is no room', 'utils/x.ts', 'export const x = 1;', 'lies in no room'],
])('%s is a breach', (_, path, text, fault) => {
  plant(path, text);
  if (path === 'newsroom/settings/x.ts') {
    plant('newsroom/people/y.ts', "import { x } from '@/newsroom/settings/x';\nexport const y = x;");
    expect(breaches(root).join('\n')).toContain('closes a circle of nouns');
    return;
  }
  const found = breaches(root);
  expect(found.every((breach) => breach.startsWith(path))).toBe(true);
  expect(found.join('\n')).toContain(fault);
});

test('a file is pure only while everything it imports is', () => {
  plant('newsroom/articles/article.ts', "import { publish } from './publish';\nexport const limits = publish;");
  expect(breaches(root)).toEqual([
    'components/article/story.tsx:1 components may not import rules (newsroom/articles/article.ts)',
  ]);
});
