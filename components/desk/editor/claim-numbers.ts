import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { looks } from '@/components/article/evidence-box';
import type { BesideClaim } from '@/newsroom/articles/evidence/beside';
import { evidence as say } from '@/words/evidence';

interface Numbers {
  claims: readonly BesideClaim[];
  drawn: DecorationSet;
  /** The claims that are marked, by id, in reading order. */
  order: readonly string[];
}
interface Told {
  /** Hears of another order. */
  ordered: (order: readonly string[]) => void;
}

const key = new PluginKey<Numbers>('claimNumbers');

const none: Numbers = { claims: [], drawn: DecorationSet.empty, order: [] };

/** Numbers words that are marked with a claim as readers will have them, and says in the margin how it stands. Nothing of it is text. */
export const ClaimNumbers = Extension.create<Told>({
  name: 'claimNumbers',
  addOptions: () => ({ ordered: () => {} }),
  addProseMirrorPlugins() {
    const { ordered } = this.options;
    return [
      new Plugin<Numbers>({
        key,
        state: {
          init: () => none,
          apply(tr, before) {
            const claims: Numbers['claims'] = tr.getMeta(key) ?? before.claims;
            if (!tr.docChanged && claims === before.claims) return before;
            return claims.length > 0 ? draw(tr.doc, claims) : { ...none, claims };
          },
        },
        props: { decorations: (state) => key.getState(state)?.drawn },
        view: () => ({
          update({ state }, before) {
            const { order } = key.getState(state) ?? none;
            if (`${order}` !== `${key.getState(before)?.order ?? []}`) ordered(order);
          },
        }),
      }),
    ];
  },
});

/** Says which claims the story has. */
export function tellClaims(editor: Editor, claims: readonly BesideClaim[]): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, claims));
}

function draw(doc: Node, claims: readonly BesideClaim[]): Numbers {
  const numbers = new Map<string, number>();
  const widgets: Decoration[] = [];
  doc.descendants((node, pos, parent, index) => {
    const claim = claims.find(({ id }) => id === refOf(node));
    if (!claim) return;
    const isFirst = !numbers.has(claim.id);
    const number = numbers.get(claim.id) ?? numbers.size + 1;
    numbers.set(claim.id, number);
    const next = parent?.maybeChild(index + 1);
    if (next && refOf(next) === claim.id) return;
    const name = [number, claim.first, claim.status, claim.sources, isFirst].join(' ');
    widgets.push(
      Decoration.widget(pos + node.nodeSize, () => numbered(claim, number, isFirst), { side: -1, key: name }),
    );
  });
  return { claims, drawn: DecorationSet.create(doc, widgets), order: [...numbers.keys()] };
}

function refOf(node: Node): unknown {
  return node.isText ? node.marks.find(({ type }) => type.name === 'claim')?.attrs.ref : undefined;
}

/** Hidden from screen readers, whose text it would break up: the claims are listed beside it. */
function numbered(claim: BesideClaim, number: number, isFirst: boolean): HTMLElement {
  const all = document.createElement('span');
  all.setAttribute('aria-hidden', 'true');
  all.append(element('sup', 'cnum', `${number}`));
  if (isFirst) {
    const look = looks[claim.status];
    const rests = look === 'ok' && claim.first;
    const margin = element('span', `cmk ${look}`, ` ${rests || say.status[claim.status](claim.sources)}`);
    margin.prepend(element('b', '', `${number}`));
    all.append(margin);
  }
  return all;
}

function element(tag: string, name: string, words: string): HTMLElement {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = words;
  return made;
}
