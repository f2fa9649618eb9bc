import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PictureName, pictures } from '@/db/demo/pictures';
import { type CommentsMode, type Label, labels } from '@/newsroom/articles/article';
import { readFrontMatter } from '@/newsroom/text/front-matter';

/** Where the demo's files are: below the folder that the server is started in. */
export const demoFolder = join(process.cwd(), 'db', 'demo');

/** An article as its file says it: names where the database has ids. */
export interface DemoArticle {
  slug: string;
  state: 'draft' | 'published';
  headline: string;
  kicker: string;
  standfirst: string;
  dateline: string;
  label: Label;
  section: string;
  authors: string[];
  tags: string[];
  lead: { picture: PictureName; alt: string; caption: string; credit: string } | null;
  comments: CommentsMode;
  /** Hours before the first start. */
  hours: number;
  markdown: string;
}

/** All of them, oldest first. */
export async function readDemoArticles(): Promise<DemoArticle[]> {
  const folder = join(demoFolder, 'articles');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const articles = names.map(async (name) =>
    toDemoArticle(name.slice(0, -'.md'.length), await readFile(join(folder, name), 'utf8')),
  );
  return (await Promise.all(articles)).sort((a, b) => b.hours - a.hours);
}

/** Throws, naming the field, where a file says something that there is not. */
export function toDemoArticle(slug: string, file: string): DemoArticle {
  const { fields, markdown } = readFrontMatter(file);
  const said = (field: string) => String(fields.get(field) ?? '');
  const picture = said('lead');
  return {
    slug,
    state: said('state') === 'draft' ? 'draft' : 'published',
    headline: said('headline'),
    kicker: said('kicker'),
    standfirst: said('standfirst'),
    dateline: said('dateline'),
    label: oneOf(labels, said('label'), `${slug}: label`),
    section: said('section'),
    authors: toList(said('authors')),
    tags: toList(said('tags')),
    lead:
      picture === ''
        ? null
        : {
            picture: toPictureName(picture),
            alt: said('lead-alt'),
            caption: said('lead-caption'),
            credit: said('lead-credit'),
          },
    comments: oneOf(['open', 'closed', 'off'] as const, said('comments'), `${slug}: comments`),
    hours: Number(said('hours')),
    markdown,
  };
}

export function toPictureName(name: string): PictureName {
  return oneOf(Object.keys(pictures) as PictureName[], name, 'picture');
}

function oneOf<T extends string>(known: readonly T[], value: string, what: string): T {
  const found = known.find((item) => item === value);
  if (found === undefined) throw new Error(`${what} is "${value}", which there is not.`);
  return found;
}

/** `a; b` as a list; an empty value as none. */
function toList(value: string): string[] {
  return value
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
