import { labels } from '@/newsroom/articles/article';
import { FrontMatterFault, readFrontMatter } from '@/newsroom/text/front-matter';
import { Unreadable } from './unreadable';

/** What `comments:` may say; a pause needs a reason and an end, and is made at the desk. */
const threads = ['open', 'approval', 'slowed', 'closed', 'off'] as const;

/** A story as a Markdown file says it: names where the paper has ids. */
export interface MarkdownStory {
  headline: string;
  kicker: string;
  standfirst: string;
  dateline: string;
  label: (typeof labels)[number];
  section: string | null;
  authors: string[];
  tags: string[];
  slug: string | null;
  /** null where no moment is said that can be read. */
  date: Date | null;
  isDraft: boolean;
  comments: (typeof threads)[number];
  markdown: string;
}

/** What each field may be called, ours first, then what site generators call it. */
const names = {
  headline: ['headline', 'title'],
  kicker: ['kicker'],
  standfirst: ['standfirst', 'description', 'summary', 'subtitle', 'excerpt'],
  dateline: ['dateline'],
  label: ['label'],
  section: ['section', 'category'],
  authors: ['byline', 'bylines', 'author', 'authors'],
  tags: ['tags', 'keywords'],
  slug: ['slug'],
  date: ['date', 'published'],
  state: ['state', 'draft'],
  comments: ['comments'],
} as const;
type Field = keyof typeof names;

/**
 * Reads one Markdown file with front matter. `left` tells of every field that a story has no place for. Throws Unreadable,
 * naming file and line. Pure.
 */
export function readMarkdownFile(file: string, place: string): { story: MarkdownStory; left: string[] } {
  const { fields, markdown } = split(file, place);
  const left: string[] = [];
  const found = new Map<Field, unknown>();
  for (const [name, value] of fields) {
    const field = (Object.keys(names) as Field[]).find((each) => (names[each] as readonly string[]).includes(name));
    if (field === undefined || found.has(field)) left.push(`“${name}” has no place in a story and was left out.`);
    else found.set(field, value);
  }
  const text = (field: Field) => (typeof found.get(field) === 'string' ? String(found.get(field)).trim() : '');
  const list = (field: Field, dividedBy: RegExp) => {
    const value = found.get(field) ?? '';
    const items = Array.isArray(value) ? value.map(String) : String(value).split(dividedBy);
    return items.map((item) => item.trim()).filter((item) => item !== '');
  };
  const label = labels.find((each) => each === text('label').toLowerCase());
  if (text('label') && !label) left.push(`“${text('label')}” is no label here; the story is news.`);
  const comments = threads.find((mode) => mode === text('comments'));
  if (text('comments') && !comments) left.push(`“${text('comments')}” is no state of a thread; it is open.`);
  const pictures = [...markdown.matchAll(/!\[[^\]]{0,1000}\]\(([^)\s]{1,2000})/g)].map(([, address]) => address);
  if (pictures.length > 0)
    left.push(`Pictures are not brought in; they are links now: ${pictures.slice(0, 5).join(', ')}.`);
  const story = {
    headline: text('headline'),
    kicker: text('kicker'),
    standfirst: text('standfirst'),
    dateline: text('dateline'),
    label: label ?? ('news' as const),
    section: list('section', /;/)[0] ?? null,
    authors: list('authors', /;/),
    tags: list('tags', /[;,]/),
    slug: text('slug') || null,
    date: toDate(text('date')),
    isDraft: ['draft', 'true'].includes(text('state')),
    comments: comments ?? ('open' as const),
    markdown,
  };
  return { story, left };
}

function split(file: string, place: string) {
  try {
    return readFrontMatter(file);
  } catch (fault) {
    if (fault instanceof FrontMatterFault) throw new Unreadable(`${place}:${fault.line}`, fault.message);
    throw fault;
  }
}

/** A day or a moment as ISO 8601 has them; where no zone is said it is UTC. */
function toDate(said: string): Date | null {
  const [, day, rest = ''] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}.*))?$/.exec(said) ?? [];
  if (day === undefined) return null;
  const zone = /(Z|[+-]\d{2}:?\d{2})$/.test(rest) || rest === '' ? '' : 'Z';
  const date = new Date(rest === '' ? day : `${day}T${rest.replace(/ (?=[+-])/, '')}${zone}`);
  return Number.isNaN(date.getTime()) ? null : date;
}
