import type { Block, Body, Figure, Inline, List, Mark, Paragraph } from './blocks';

/** Bodies by chance, for tests that say "for every body". The same seed gives the same body. */
export function randomBody(seed: number): Body {
  let state = seed * 2_654_435_761 + 1;
  const random = (): number => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const oneOf = <T>(choices: readonly T[]): T => choices[upTo(choices.length - 1)] as T;
  const many = <T>(least: number, most: number, make: () => T): T[] =>
    Array.from({ length: least + upTo(most - least) }, make);
  const id = () => many(6, 10, () => oneOf([...'abcdefghjkmnpqrstvwxyz0123456789'])).join('');

  const word = () =>
    oneOf([
      'tide',
      'Orle',
      '“bridge”',
      'isn’t',
      '*',
      '_',
      '**',
      '`',
      '``',
      '# not',
      '- no',
      '1. no',
      '>',
      '|',
      '\\',
      '&amp;',
      '&',
      '<b>',
      '<script>alert(1)</script>',
      '{#abcd}',
      ':::',
      ':br',
      ':correction[x]{ref=a}',
      ':claim[x]{ref=a}',
      '::figure{media=x}',
      '[a](b)',
      '![a](b)',
      '![',
      ']',
      '---',
      '===',
      '~~~',
      '```',
      '\u00a0',
      'été',
      '日本',
      '🙂',
      'http://a.example',
      'www.a.example',
      'a@b.example',
      '+',
      '!',
      '1)',
      '"x"',
      '{',
      '}',
      'Re:foo',
      '$&',
      '\u2014',
    ]);
  const text = () => many(1, 4, word).join(oneOf([' ', ' ', '', '  ']));
  const mark = (): Mark =>
    oneOf<() => Mark>([
      () => ({ type: 'bold' }),
      () => ({ type: 'italic' }),
      () => ({ type: 'code' }),
      () => ({
        type: 'link',
        attrs: { href: oneOf(['https://a.example/x?y=(1)&z=%20', '/about', 'mailto:a@b.example', '#b-abcd']) },
      }),
      () => ({ type: 'correction', attrs: { ref: oneOf(['c1', 'c2k3']) } }),
      () => ({ type: 'claim', attrs: { ref: oneOf(['c1', 'log1']) } }),
    ])();
  const inline = (): Inline =>
    random() < 0.12
      ? { type: 'hardBreak' }
      : { type: 'text', text: text(), marks: random() < 0.5 ? many(1, 3, mark) : [] };
  const inlines = () => many(1, 5, inline);
  const paragraph = (): Paragraph => ({ type: 'paragraph', content: inlines() });
  const list = (depth: number): List => ({
    type: oneOf(['bulletList', 'orderedList'] as const),
    content: many(1, 3, () => ({
      type: 'listItem' as const,
      content: [paragraph(), ...many(0, 2, () => (depth > 0 && random() < 0.6 ? list(depth - 1) : paragraph()))],
    })),
  });
  const figure = (): Figure => ({
    type: 'figure',
    attrs: { id: id(), media: id(), alt: text(), credit: text(), wide: random() < 0.5 },
    ...(random() < 0.7 ? { content: inlines() } : {}),
  });
  const kinds: (() => Block)[] = [
    () => ({ ...paragraph(), attrs: { id: id() } }),
    () => ({ ...paragraph(), attrs: { id: id() } }),
    () => ({ type: 'heading', attrs: { id: id(), level: oneOf([2, 3] as const) }, content: inlines() }),
    () => ({ ...list(3), attrs: { id: id() } }),
    () => ({ type: 'blockquote', attrs: { id: id() }, content: many(1, 3, paragraph) }),
    () => ({ type: 'pullQuote', attrs: { id: id(), by: text() }, content: inlines() }),
    figure,
    () => ({ type: 'gallery', attrs: { id: id() }, content: many(1, 3, figure) }),
    () => ({
      type: 'table',
      attrs: { id: id() },
      content: many(1, 3, () => ({
        type: 'tableRow' as const,
        content: many(1, 3, () => ({ type: 'tableCell' as const, content: [paragraph()] })),
      })),
    }),
    () => ({
      type: 'codeBlock',
      attrs: { id: id(), language: oneOf(['', 'js', 'c++']) },
      content: [{ type: 'text', text: many(1, 4, text).join(oneOf(['\n', '\n\n', '\n\t'])) }],
    }),
    () => ({ type: 'horizontalRule', attrs: { id: id() } }),
    () => ({
      type: 'keyFacts',
      attrs: { id: id(), title: text() },
      content: [paragraph(), ...many(0, 2, () => list(1))],
    }),
    () => ({ type: 'editorsNote', attrs: { id: id() }, content: many(1, 2, paragraph) }),
  ];
  return { type: 'doc', content: many(1, 6, () => oneOf(kinds)()) };
}
