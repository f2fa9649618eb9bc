/** Of columns and rows that one cell says it covers, as many are believed. */
const most = 100;
const blocks = 'p, div, ul, ol, li, dl, dt, dd, h1, h2, h3, h4, h5, h6, blockquote, pre, section, article';

/**
 * Tables as the text can hold them: each cell one paragraph, each row as long as the others. What stood in a cell in several paragraphs
 * or as a list becomes lines of it; a cell that was merged keeps its words in its first place. A table that only lays out a page (one that
 * holds another, or has a single cell) gives way to what is in it.
 */
export function evenTables(page: Document): void {
  const all = [...page.querySelectorAll('table')];
  for (const table of all) if (table.querySelector('table') || cellsOf(table).length < 2) unwrap(table);
  for (const table of page.querySelectorAll('table')) {
    const said = table.caption;
    if (said) table.before(renamed(said, 'p'));
    said?.remove();
    for (const cell of cellsOf(table)) toLines(cell);
    spread([...table.rows]);
  }
}

function cellsOf(table: HTMLTableElement): HTMLTableCellElement[] {
  return [...table.rows].flatMap((row) => [...row.cells]);
}

/** The cells' contents take the table's place, each apart from the next. */
function unwrap(table: HTMLTableElement): void {
  table.replaceWith(...cellsOf(table).map((cell) => renamed(cell, 'div')));
}

function renamed(element: Element, tag: string): HTMLElement {
  const made = element.ownerDocument.createElement(tag);
  made.append(...element.childNodes);
  return made;
}

/** One paragraph, with a line break wherever a block began or ended. */
function toLines(cell: HTMLTableCellElement): void {
  const page = cell.ownerDocument;
  for (const block of cell.querySelectorAll(blocks)) {
    block.before(page.createElement('br'));
    block.after(page.createElement('br'));
    block.replaceWith(...block.childNodes);
  }
  for (const line of cell.querySelectorAll('br'))
    if (isEdge(line, 'previousSibling') || isEdge(line, 'nextSibling')) line.remove();
  cell.replaceChildren(renamed(cell, 'p'));
}

/** Has this break no words on one side, or another break right before it? */
function isEdge(line: Element, side: 'previousSibling' | 'nextSibling'): boolean {
  let beside = line[side];
  while (beside && beside.nodeName !== 'BR' && beside.textContent?.trim() === '') beside = beside[side];
  return beside === null
    ? line.parentElement?.matches('td, th') === true
    : side === 'previousSibling' && beside.nodeName === 'BR';
}

/** Puts an empty cell wherever a merged one reached, and at the end of each row that is shorter than the longest. */
function spread(rows: HTMLTableRowElement[]): void {
  for (const row of rows)
    for (const cell of [...row.cells]) {
      const reach = Math.min(cell.colSpan, most);
      cell.removeAttribute('colspan');
      for (let more = 1; more < reach; more++) cell.after(emptyLike(cell));
    }
  rows.forEach((row, at) => {
    for (const cell of [...row.cells]) {
      const reach = Math.min(cell.rowSpan, most);
      cell.removeAttribute('rowspan');
      for (const below of rows.slice(at + 1, at + reach))
        below.insertBefore(emptyLike(cell), below.cells[cell.cellIndex] ?? null);
    }
  });
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  for (const row of rows) while (row.cells.length < width) row.insertCell();
}

/** An empty cell that reaches as far down as `cell` does. */
function emptyLike(cell: HTMLTableCellElement): Node {
  return cell.cloneNode(false);
}
