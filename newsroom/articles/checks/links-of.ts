import type { Manuscript } from '../article';
import { evidenceOf } from '../evidence/evidence';

/** Where the links of a manuscript lead within the paper: a path with its words. Pure. */
export interface OwnLink {
  href: string;
  words: string;
  /** It is a source's, not one of the text. */
  isSource?: true;
}

/** Links within the paper, and those of them that lead nowhere: to a story that is not public, or a name that nothing has. */
export interface LinkCheck {
  own: number;
  dead: OwnLink[];
}

/** Links of text and sources to the paper itself, as a path or as its whole address, and to places on the page; each address once. */
export function ownLinks({ body, ...more }: Manuscript, publicUrl: string): OwnLink[] {
  const found = new Map<string, Omit<OwnLink, 'href'>>();
  JSON.stringify(body, (_, value) => {
    if (value?.type !== 'text') return value;
    for (const mark of value.marks ?? []) {
      if (mark.type !== 'link') continue;
      const path = pathOf(String(mark.attrs.href), publicUrl);
      if (path !== null && !found.has(path)) found.set(path, { words: String(value.text) });
    }
    return value;
  });
  for (const { title, link, archive } of evidenceOf(more).sources)
    for (const path of [link, archive].map((href) => pathOf(href, publicUrl)))
      if (path !== null && !found.has(path)) found.set(path, { words: title, isSource: true });
  return [...found].map(([href, words]) => ({ href, ...words }));
}

function pathOf(href: string, publicUrl: string): string | null {
  if (href.startsWith('/') || href.startsWith('#')) return href;
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  return url.origin === new URL(publicUrl).origin ? url.pathname + url.search + url.hash : null;
}
