import { bareLinkAt, toHref } from './comment-link';
import type { CommentNode } from './comment-tree';

/** Emphasis, strong and links inside each other; what is deeper stays as typed. */
const deepest = 12;

type Kind = '*' | '_' | '**' | '__' | '[' | '';
/** Something opened and not yet closed; `opened` is what stands there if it never is. */
interface Frame {
  kind: Kind;
  opened: string;
  children: CommentNode[];
}

const punctuation = /[!-/:-@[-`{-~]/;
const special = /[\\`*_[\]<\nhH]/g;
const wordBefore = /[\p{L}\p{N}]$/u;
const wordAfter = /^[\p{L}\p{N}]/u;

function append(children: CommentNode[], node: CommentNode): void {
  const last = children.at(-1);
  if (node.type === 'text' && last?.type === 'text') last.text += node.text;
  else if (node.type !== 'text' || node.text) children.push(node);
}

/** For each run of backticks its end and the start of the next run of the same length, found in one pass from the right. */
function pairBackticks(text: string): Map<number, { length: number; closing: number | undefined }> {
  const runs = [...text.matchAll(/`+/g)];
  const pairs = new Map<number, { length: number; closing: number | undefined }>();
  const next = new Map<number, number>();
  for (const run of runs.reverse()) {
    const length = run[0].length;
    pairs.set(run.index, { length, closing: next.get(length) });
    next.set(length, run.index);
  }
  return pairs;
}

/**
 * The words of one paragraph as nodes: emphasis, strong, code, links, line breaks. Every character is looked at a bounded
 * number of times, whatever was typed: frames are capped, nothing is searched for twice. HTML is text here.
 */
export function parseInline(text: string): CommentNode[] {
  const root: Frame = { kind: '', opened: '', children: [] };
  const frames: Frame[] = [root];
  const backticks = pairBackticks(text);
  const top = () => frames.at(-1) as Frame;
  const say = (words: string) => append(top().children, { type: 'text', text: words });

  /** What was opened and never closed goes back to being what was typed. */
  const giveUp = () => {
    const frame = frames.pop() as Frame;
    say(frame.opened);
    for (const child of frame.children) append(top().children, child);
  };
  const open = (kind: Kind) => {
    if (frames.length > deepest) say(kind);
    else frames.push({ kind, opened: kind, children: [] });
  };
  const closes = (kind: Kind): boolean => {
    if (!frames.some((frame) => frame.kind === kind)) return false;
    while (top().kind !== kind) giveUp();
    return top().children.length > 0;
  };
  const wrap = (node: (children: CommentNode[]) => CommentNode) => {
    const frame = frames.pop() as Frame;
    append(top().children, node(frame.children));
  };

  let at = 0;
  while (at < text.length) {
    special.lastIndex = at;
    const found = special.exec(text)?.index ?? text.length;
    say(text.slice(at, found));
    at = found;
    const letter = text[at];
    if (letter === undefined) break;
    if (letter === '\n') {
      append(top().children, { type: 'break' });
      at += 1;
    } else if (letter === '\\') {
      const next = text[at + 1] ?? '';
      if (next === '\n') at += 1;
      else {
        say(punctuation.test(next) ? next : '\\');
        at += punctuation.test(next) ? 2 : 1;
      }
    } else if (letter === '`') {
      at = code(at);
    } else if (letter === '*' || letter === '_') {
      at = emphasis(at, letter);
    } else if (letter === '[') {
      open('[');
      at += 1;
    } else if (letter === ']') {
      at = closeBracket(at);
    } else {
      at = bareLink(at, letter);
    }
  }
  while (frames.length > 1) giveUp();
  return root.children;

  function code(from: number): number {
    const run = backticks.get(from);
    if (!run || run.closing === undefined) {
      say(text.slice(from, from + (run?.length ?? 1)));
      return from + (run?.length ?? 1);
    }
    const inside = text.slice(from + run.length, run.closing).replaceAll('\n', ' ');
    const padded = /^ .*[^ ].* $/s.test(inside);
    append(top().children, { type: 'code', text: padded ? inside.slice(1, -1) : inside });
    return run.closing + run.length;
  }

  function emphasis(from: number, letter: '*' | '_'): number {
    const threefold = text.startsWith(letter.repeat(3), from) && top().kind === letter;
    const kind = (text[from + 1] === letter && !threefold ? letter + letter : letter) as Kind;
    const end = from + kind.length;
    const before = text.slice(Math.max(0, from - 2), from);
    const after = text.slice(end, end + 2);
    const inWord = letter === '_';
    const mayClose = /\S$/.test(before) && !(inWord && wordAfter.test(after));
    const mayOpen = /^\S/.test(after) && !(inWord && wordBefore.test(before));
    if (mayClose && closes(kind)) wrap((children) => ({ type: kind.length === 2 ? 'strong' : 'emphasis', children }));
    else if (mayOpen) open(kind);
    else say(kind);
    return end;
  }

  function closeBracket(from: number): number {
    destination.lastIndex = from;
    const found = destination.exec(text);
    const href = found ? toHref(found[1] as string) : null;
    if (!found || !href || !closes('[')) {
      say(']');
      return from + 1;
    }
    wrap((children) => ({ type: 'link', href, children: withoutLinks(children) }));
    return from + found[0].length;
  }

  function bareLink(from: number, letter: string): number {
    const angled = letter === '<';
    const start = angled ? from + 1 : from;
    const found = wordBefore.test(text.slice(Math.max(0, start - 2), start)) ? null : bareLinkAt(text, start);
    if (!found) {
      say(letter);
      return from + 1;
    }
    const href = toHref(found.typed);
    const dropped = angled && text[start + found.scanned] === '>' && href !== null;
    if (angled && !dropped) say('<');
    if (href) append(top().children, { type: 'link', href, children: [{ type: 'text', text: found.typed }] });
    else say(found.typed);
    return start + found.typed.length + (dropped && found.typed.length === found.scanned ? 1 : 0);
  }
}

/** `](` address `)`. The address holds no bracket and no space, so that two searches never cover the same ground. */
const destination = /\]\(([^\s<>[\]()]*(?:\([^\s<>[\]()]*\)[^\s<>[\]()]*)*)\)/y;

/** A link inside a link's words is its words. */
function withoutLinks(children: CommentNode[]): CommentNode[] {
  return children.flatMap((child) => {
    if (child.type === 'link') return child.children;
    if (child.type === 'emphasis' || child.type === 'strong') {
      return [{ ...child, children: withoutLinks(child.children) }];
    }
    return [child];
  });
}
