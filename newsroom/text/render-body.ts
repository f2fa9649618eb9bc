// Over 200 lines, because this is the one file that makes the HTML of a story: a reviewer reads it whole.

import { inBody } from '@/words/body';
import { blockAnchor, blockIdPattern, claimAnchor, fixAnchor, saidAnchor } from './block-id';
import type { Block, Body, Figure, Inline, List, ListItem, Mark, Paragraph, Table, Text } from './blocks';
import { safeHref } from './href';
import { type Html, html } from './html';
import { inlineText, isText, sameMark } from './inlines';
import { inView, type PictureDto } from './picture';

/** Where readers' notes on a paragraph stand and how many there are; `open` where more can be written. */
export interface Notes {
  addressOf(block: string): string;
  counts: ReadonlyMap<string, number>;
  open: boolean;
}

type Pictures = Readonly<Record<string, PictureDto>>;

/** What the page has had so far: names that must not come twice, and numbers for what has no name. */
interface Page {
  pictures: Pictures;
  corrections: Set<string>;
  /** The ids of its blocks: a correction's notice is one of them, or stands outside the body. */
  blocks: ReadonlySet<string>;
  /** Where corrected words lead whose notice is no block; '' for nowhere. */
  notices: string;
  /** The numbers of the claims that are told below the text, by their ids; words marked as another are plain words. */
  claims: ReadonlyMap<string, number>;
  /** Those whose words came already. */
  claimed: Set<string>;
  /** The places of its paragraphs' notes; none where nobody can write any. */
  notes: Notes | null;
  tables: number;
  codes: number;
}

const nothing = html``;

/**
 * The body as HTML for readers. It draws only what the schema knows, with every text escaped and every link parsed anew, whatever the
 * database holds. A picture that `pictures` does not have is left out. A block's id becomes `id="b-…"` (`blockAnchor`). `notices` is the
 * name of what follows or precedes the body and tells its corrections, `claims` the numbers of those told below it. With `notes` each paragraph has a link to its notes, in a frame
 * (`.pw`) in which the reader's script can open them beside it.
 */
export function renderBody(
  body: Body,
  pictures: Pictures,
  notices = '',
  notes: Notes | null = null,
  claims: ReadonlyMap<string, number> = new Map(),
): string {
  const had = { corrections: new Set<string>(), claimed: new Set<string>(), tables: 0, codes: 0 };
  const page: Page = { ...had, pictures, blocks: idsOf(body), notices, notes, claims };
  return body.content.map((block, at) => draw(block, page, at === body.content.length - 1)).join('\n');
}

function idsOf(body: Body): ReadonlySet<string> {
  return new Set(body.content.flatMap((block) => block.attrs?.id ?? []));
}

function anchor(block: { attrs?: { id: string } }): Html {
  const id = block.attrs?.id ?? '';
  return blockIdPattern.test(id) ? html` id="${blockAnchor(id)}"` : nothing;
}

function draw(block: Block, page: Page, last: boolean): Html {
  const id = anchor(block);
  switch (block.type) {
    case 'paragraph':
      return paragraph(block, page, last);
    case 'heading':
      return block.attrs.level === 3
        ? html`<h3${id}>${inlines(block.content, page)}</h3>`
        : html`<h2${id}>${inlines(block.content, page)}</h2>`;
    case 'bulletList':
    case 'orderedList':
      return list(block, page);
    case 'blockquote':
      return html`<blockquote${id}>${paragraphs(block.content, page)}</blockquote>`;
    case 'pullQuote': {
      const cite = block.attrs.by ? html`<cite>${block.attrs.by}</cite>` : nothing;
      return html`<blockquote class="pull"${id}><p>${inlines(block.content, page)}</p>${cite}</blockquote>`;
    }
    case 'figure':
      return figure(block, page);
    case 'gallery': {
      const label = inBody.gallery(block.content.length);
      const figures = block.content.map((child) => figure(child, page));
      return html`<div class="gallery" role="group" aria-label="${label}"${id}>${figures}</div>`;
    }
    case 'table':
      return table(block, page);
    case 'codeBlock': {
      const label = inBody.code(++page.codes);
      const text = (block.content ?? []).map((run) => run.text).join('');
      return html`<pre class="code" role="region" aria-label="${label}" tabindex="0"${id}><code>${text}</code></pre>`;
    }
    case 'horizontalRule':
      return html`<hr${id}>`;
    case 'keyFacts': {
      const title = block.attrs.title || inBody.keyFacts;
      return html`<aside class="box facts"${id}><h2>${title}</h2>${mixed(block.content, page)}</aside>`;
    }
    case 'editorsNote': {
      const [first, ...rest] = block.content;
      const opening = html`<p><b>${inBody.editorsNote}</b> ${inlines(first?.content, page)}</p>`;
      return html`<div class="ednote" role="note"${id}>${opening}${paragraphs(rest, page)}</div>`;
    }
    default:
      return nothing;
  }
}

function paragraph(block: Paragraph, page: Page, last: boolean): Html {
  const marker = placeOfNotes(block, page.notes);
  const end = last ? html`<span class="endmark"></span>` : nothing;
  const drawn = html`<p${anchor(block)}>${inlines(block.content, page)}${end}${marker ?? nothing}</p>`;
  return marker ? html`<div class="pw">${drawn}</div>` : drawn;
}

function placeOfNotes({ attrs, content }: Paragraph, notes: Notes | null): Html | null {
  const id = attrs?.id ?? '';
  const count = notes?.counts.get(id) ?? 0;
  if (!notes || !blockIdPattern.test(id) || inlineText(content).trim() === '' || !(count || notes.open)) return null;
  const more = count === 0 ? html` class="pn plain zero"` : html` class="pn plain"`;
  const label = inBody.notes(count);
  return html`<a${more} href="${notes.addressOf(id)}" rel="nofollow" aria-label="${label}">${count || ''}</a>`;
}

function paragraphs(content: readonly Paragraph[], page: Page): Html[] {
  return content.map((child) => html`<p>${inlines(child.content, page)}</p>`);
}

function mixed(content: readonly (Paragraph | List)[], page: Page): Html[] {
  return content.flatMap((child) => (child.type === 'paragraph' ? paragraphs([child], page) : [list(child, page)]));
}

function list(block: List, page: Page): Html {
  const items = block.content.map((child) => item(child, page));
  const id = anchor(block);
  return block.type === 'orderedList' ? html`<ol${id}>${items}</ol>` : html`<ul${id}>${items}</ul>`;
}

/** The usual item, one line with perhaps a list below it, has no paragraph inside. */
function item({ content }: ListItem, page: Page): Html {
  const [first, ...rest] = content;
  const short = first?.type === 'paragraph' && rest.every((child) => child.type !== 'paragraph');
  return short
    ? html`<li>${inlines(first.content, page)}${mixed(rest, page)}</li>`
    : html`<li>${mixed(content, page)}</li>`;
}

function figure(block: Figure, page: Page): Html {
  const { media, alt, credit, wide } = block.attrs;
  const picture = Object.hasOwn(page.pictures, media) ? page.pictures[media] : undefined;
  if (!picture) return nothing;
  const by = credit || picture.credit;
  const caption = inlines(block.content, page);
  const says = caption.length > 0 || by !== '';
  const credited = by ? html` <span class="cr">${by}</span>` : nothing;
  const captioned = says ? html`<figcaption>${caption}${credited}</figcaption>` : nothing;
  const drawn = image(picture, alt || picture.alt, wide ? 'wide' : 'column');
  return wide
    ? html`<figure class="wide"${anchor(block)}>${drawn}${captioned}</figure>`
    : html`<figure${anchor(block)}>${drawn}${captioned}</figure>`;
}

/** How wide a picture stands at most: the measure is 660 px, a wide one enters the 304 px margin from 1,180 px on. */
const sizes = {
  column: '(min-width: 720px) 660px, 100vw',
  wide: '(min-width: 1180px) 964px, (min-width: 720px) 660px, 100vw',
};

function image(picture: PictureDto, alt: string, place: keyof typeof sizes): Html {
  const sources = picture.sources.map(
    ({ type, srcset }) => html`<source type="${type}" srcset="${srcset}" sizes="${sizes[place]}">`,
  );
  const { src, width, height } = picture;
  const view = inView(picture);
  const kept = view ? html` class="${view}"` : nothing;
  const img = html`<img${kept} src="${src}" alt="${alt}" width="${width}" height="${height}" loading="lazy" decoding="async">`;
  return html`<picture>${sources}${img}</picture>`;
}

function table(block: Table, page: Page): Html {
  const [head, ...rows] = block.content;
  const cells = (row: Table['content'][number]) =>
    row.content.map((cell) => cell.content.flatMap((p) => inlines(p.content, page)));
  const headings = head ? cells(head).map((cell) => html`<th scope="col">${cell}</th>`) : [];
  const lines = rows.map((row) => html`<tr>${cells(row).map((cell) => html`<td>${cell}</td>`)}</tr>`);
  const label = inBody.table(++page.tables);
  return html`<div class="tb" role="region" aria-label="${label}" tabindex="0"${anchor(block)}><table><thead><tr>${headings}</tr></thead><tbody>${lines}</tbody></table></div>`;
}

/** From the outside in; a correction and a claim outermost, because their links must not stand inside another link. */
const nesting: readonly Mark['type'][] = ['correction', 'claim', 'link', 'bold', 'italic', 'code'];

function inlines(content: readonly Inline[] | undefined, page: Page): Html[] {
  const sorted = (content ?? []).map((inline) =>
    isText(inline) && inline.marks
      ? { ...inline, marks: nesting.flatMap((type) => inline.marks?.find((mark) => mark.type === type) ?? []) }
      : inline,
  );
  return runs(sorted, page);
}

function runs(content: readonly Inline[], page: Page): Html[] {
  const drawn: Html[] = [];
  const rest = [...content];
  for (let next = rest.shift(); next; next = rest.shift()) {
    const outer = isText(next) ? next.marks?.[0] : undefined;
    if (next.type === 'hardBreak') drawn.push(html`<br>`);
    else if (!outer) drawn.push(html`${String(next.text)}`);
    else {
      const run: Text[] = [next];
      for (
        let peer = rest[0];
        peer && isText(peer) && peer.marks?.[0] && sameMark(peer.marks[0], outer);
        peer = rest[0]
      ) {
        run.push(peer);
        rest.shift();
      }
      drawn.push(marked(outer, run, page));
    }
  }
  return drawn;
}

function marked(mark: Mark, run: Text[], page: Page): Html {
  const inside = runs(
    run.map((text) => ({ ...text, marks: text.marks?.slice(1) ?? [] })),
    page,
  );
  switch (mark.type) {
    case 'bold':
      return html`<strong>${inside}</strong>`;
    case 'italic':
      return html`<em>${inside}</em>`;
    case 'code':
      return html`<code>${inside}</code>`;
    case 'link': {
      const href = safeHref(mark.attrs.href);
      return href === null ? html`${inside}` : html`<a href="${href}">${inside}</a>`;
    }
    case 'correction':
      return correction(mark.attrs.ref, inside, page);
    case 'claim':
      return claim(mark.attrs.ref, inside, page);
    default:
      return html`${inside}`;
  }
}

/** Corrected words, and the word "corrected" that leads to the notice, the block that `ref` names; the first can be linked to from there. */
function correction(ref: string, inside: Html[], page: Page): Html {
  if (!/^[a-z0-9]{1,32}$/.test(ref)) return html`${inside}`;
  const id = page.corrections.has(ref) ? nothing : html` id="${fixAnchor(ref)}"`;
  page.corrections.add(ref);
  const noticed = page.blocks.has(ref) && blockIdPattern.test(ref);
  const to = noticed ? blockAnchor(ref) : page.notices;
  const word = to ? html`<a href="#${to}">${inBody.corrected}</a>` : html`${inBody.corrected}`;
  return html`<span class="fix"${id}>${inside}<sup>${word}</sup></span>`;
}

/** Words that claim something, and the number that leads to what is told of the claim; the first can be linked to from there. */
function claim(ref: string, inside: Html[], page: Page): Html {
  const number = page.claims.get(ref);
  if (number === undefined || !/^[a-z0-9]{1,32}$/.test(ref)) return html`${inside}`;
  const id = page.claimed.has(ref) ? nothing : html` id="${saidAnchor(ref)}"`;
  page.claimed.add(ref);
  const link = html`<a class="plain" href="#${claimAnchor(ref)}" aria-label="${inBody.claim(number)}">${number}</a>`;
  return html`<span class="claim"${id}>${inside}<sup>${link}</sup></span>`;
}
