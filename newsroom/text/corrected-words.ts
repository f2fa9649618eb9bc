import { fixAnchor } from './block-id';
import type { Body } from './blocks';

/**
 * The `id`s of the words that stand corrected in a text, in reading order; each leads to its notice, and its notice may
 * lead back. Words whose notice is a block of the text are left out: that block stands beside them.
 */
export function correctedWords(body: Body): string[] {
  const refs = new Set<string>();
  const blocks = new Set(body.content.map(({ attrs }) => attrs?.id));
  JSON.stringify(body, (_, value) => {
    if (value?.type === 'correction' && /^[a-z0-9]{1,32}$/.test(String(value.attrs?.ref)))
      refs.add(String(value.attrs.ref));
    return value;
  });
  return [...refs].filter((ref) => !blocks.has(ref)).map(fixAnchor);
}
