import { fromOffice } from './paste-office';
import { evenTables } from './paste-tables';

/** What a page has for those who use it, and is no text. */
const controls = 'button, select, textarea, nav, noscript, template';

/**
 * HTML of a clipboard as the schema is to read it: what word processors write told apart, tables made even, and empty lines turned into what
 * they mean, another paragraph. What comes from an editor like ours is left as it is.
 */
export function readPasted(html: string): string {
  if (/data-pm-slice/.test(html)) return html;
  const page = new DOMParser().parseFromString(fromOffice(html), 'text/html');
  for (const gone of page.body.querySelectorAll(controls)) gone.remove();
  evenTables(page);
  for (const line of page.body.querySelectorAll('br')) partAt(line);
  return page.body.innerHTML;
}

/** Two line breaks or more in a row part two paragraphs. Within code they stay. */
function partAt(line: HTMLBRElement): void {
  if (line.closest('pre')) return;
  const run: Element[] = [];
  for (let next = afterSpace(line); next?.nodeName === 'BR'; next = afterSpace(next)) run.push(next as Element);
  if (run.length === 0) return;
  for (const more of run) more.remove();
  // An empty block ends the paragraph that is being read, and is none itself.
  if (afterSpace(line)) line.replaceWith(line.ownerDocument.createElement('div'));
  else line.remove();
}

function afterSpace(node: Node): Node | null {
  let next = node.nextSibling;
  while (next?.nodeType === Node.TEXT_NODE && next.textContent?.trim() === '') next = next.nextSibling;
  return next;
}
