import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A claim of the story as the margin tells it: a source or a status in a few words. */
export interface StandingClaim {
  id: string;
  beside: string;
  look: 'ok' | 'half' | 'mended';
}
interface Numbers {
  claims: readonly StandingClaim[];
  drawn: DecorationSet;
}

const key = new PluginKey<Numbers>('claimNumbers');

/** Numbers words that are marked with a claim as readers will have them, and says in the margin how it stands. Nothing of it is text. */
export const ClaimNumbers = Extension.create({
  name: 'claimNumbers',
  addProseMirrorPlugins: () => [
    new Plugin<Numbers>({
      key,
      state: {
        init: () => ({ claims: [], drawn: DecorationSet.empty }),
        apply(tr, before) {
          const claims: Numbers['claims'] = tr.getMeta(key) ?? before.claims;
          if (!tr.docChanged && claims === before.claims) return before;
          return { claims, drawn: claims.length > 0 ? draw(tr.doc, claims) : DecorationSet.empty };
        },
      },
      props: { decorations: (state) => key.getState(state)?.drawn },
    }),
  ],
});

/** Says which claims the story has. */
export function tellClaims(editor: Editor, claims: readonly StandingClaim[]): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, claims));
}

function draw(doc: Node, claims: readonly StandingClaim[]): DecorationSet {
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
    const name = [number, claim.beside, claim.look, isFirst].join(' ');
    widgets.push(
      Decoration.widget(pos + node.nodeSize, () => numbered(claim, number, isFirst), { side: -1, key: name }),
    );
  });
  return DecorationSet.create(doc, widgets);
}

function refOf(node: Node): unknown {
  return node.isText ? node.marks.find(({ type }) => type.name === 'claim')?.attrs.ref : undefined;
}

/** Hidden from screen readers, whose text it would break up: the claims are listed beside it. */
function numbered({ beside, look }: StandingClaim, number: number, isFirst: boolean): HTMLElement {
  const all = document.createElement('span');
  all.setAttribute('aria-hidden', 'true');
  all.append(element('sup', 'cnum', `${number}`));
  if (isFirst) {
    const margin = element('span', `cmk ${look}`, ` ${beside}`);
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
