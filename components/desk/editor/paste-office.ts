/** One entry of a list as Word writes it: a paragraph that only its style tells from others. */
interface Entry {
  /** Word's number for the list; '' where it says none. */
  list: string;
  level: number;
  ordered: boolean;
  paragraph: HTMLElement;
}

/** Word's "mso-list:l0 level2 lfo1" is the second level of list 0; older clipboards only name the class. */
function entryOf(element: Element): Entry | null {
  if (!(element instanceof HTMLElement) || element.tagName !== 'P') return null;
  const style = element.getAttribute('style') ?? '';
  const [, list = '', level] = /mso-list:\s*(\w+)[^;]*?level(\d)/i.exec(style) ?? [];
  if (!level && !/\bMsoListParagraph/.test(element.className)) return null;
  const sign = signOf(element);
  if (!level && !sign) return null; // only its looks are those of a list
  const ordered = /^[\s(]*(?:\d+|[a-z]{1,4})[.)]/i.test(sign);
  return { list, level: Number(level ?? 1), ordered, paragraph: element };
}

const typedSign = /^[\s\u00a0]*(?:[·•◦▪§o‣–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])[\s\u00a0]+/i;

/** The bullet or number, which Word writes into the text as a part to be ignored. */
function signOf(paragraph: HTMLElement): string {
  const ignored = paragraph.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]');
  return ignored?.textContent ?? typedSign.exec(paragraph.textContent ?? '')?.[0] ?? '';
}

function withoutSign(paragraph: HTMLElement): Node[] {
  const ignored = paragraph.querySelectorAll('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]');
  for (const sign of ignored) sign.remove();
  if (ignored.length === 0) {
    const first = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
    if (first) first.nodeValue = (first.nodeValue ?? '').replace(typedSign, '');
  }
  return [...paragraph.childNodes];
}

/** Is this the first entry of another list, right below one? */
function begins({ list, level, ordered }: Entry, run: Entry[]): boolean {
  const [first] = run;
  return first !== undefined && level === first.level && (list !== first.list || ordered !== first.ordered);
}

/** Puts one run of entries into nested lists. */
function listOf(entries: Entry[], page: Document): HTMLElement {
  const open: { level: number; list: HTMLElement }[] = [];
  let top: HTMLElement | undefined;
  for (const { level, ordered, paragraph } of entries) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let here = open.at(-1);
    if (!here || here.level < level) {
      const list = page.createElement(ordered ? 'ol' : 'ul');
      (here?.list.lastElementChild ?? here?.list)?.append(list);
      top ??= list;
      here = { level, list };
      open.push(here);
    }
    const item = page.createElement('li');
    const words = page.createElement('p');
    words.append(...withoutSign(paragraph));
    item.append(words);
    here.list.append(item);
  }
  return top ?? page.createElement('ul');
}

const isWord = /mso-|MsoNormal|MsoList|urn:schemas-microsoft-com/;
const isDocs = /docs-internal-guid/;

/** What Word puts on the clipboard and nobody means to print: what is hidden, what was struck out under review, remarks beside the text. */
const unsaid =
  'style, script, xml, meta, link, del, [style*="mso-hide:all" i], [style*="mso-element:comment" i], .MsoCommentReference, .msocomanchor';

/**
 * HTML from a word processor's clipboard as HTML that says what it means: Word's paragraphs that only look like list entries become lists;
 * what its writer did not mean to say, its links within the file, and the empty lines by which both Word and Google Docs keep paragraphs
 * apart go. Anything else is left to the schema, and comes back as it was.
 */
export function fromOffice(html: string): string {
  const word = isWord.test(html);
  if (!word && !isDocs.test(html)) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const line of page.querySelectorAll('body > br, [id^="docs-internal-guid"] > br')) line.remove();
  if (word) readWord(page);
  return page.body.innerHTML;
}

function readWord(page: Document): void {
  for (const gone of page.querySelectorAll(unsaid)) gone.remove();
  for (const inside of page.querySelectorAll('a[href*="#_"]')) inside.replaceWith(...inside.childNodes);
  for (const foreign of [...page.body.getElementsByTagName('o:p')]) foreign.replaceWith(...foreign.childNodes);
  let run: Entry[] = [];
  const end = () => {
    const [first] = run;
    if (!first) return;
    const place = page.createComment('');
    first.paragraph.before(place);
    const list = listOf(run, page);
    for (const { paragraph } of run) paragraph.remove();
    place.replaceWith(list);
    run = [];
  };
  for (const paragraph of page.body.querySelectorAll('p')) {
    const entry = entryOf(paragraph);
    const follows = run.at(-1)?.paragraph.nextElementSibling === paragraph;
    if (!entry || !follows || begins(entry, run)) end();
    if (entry) run.push(entry);
    else if (/^[\s\u00a0]*$/.test(paragraph.textContent ?? '') && !paragraph.querySelector('img, table'))
      paragraph.remove();
  }
  end();
}
