/** The demo's pictures: original illustrations, one file each in `pictures/`. The key is what an article calls it. Pure. */
export const pictures = {
  bridge: {
    file: 'bridge.webp',
    alt: 'A steel swing bridge stands open at an angle across a wide river at dusk, with a lit control cabin at its centre.',
    caption: 'The Orle swing bridge, from Quay Street.',
  },
  bearing: {
    file: 'bearing.webp',
    alt: 'A large circular bearing seen from above: two rings of steel rollers around a dark centre, with rust at the lower right.',
    caption: 'The centre bearing of the swing bridge.',
  },
  harbour: {
    file: 'harbour.webp',
    alt: 'A small boat with a dark sail in front of a harbour town half hidden by mist.',
    caption: 'The harbour in mist.',
  },
  market: {
    file: 'market.webp',
    alt: 'The brick front of a market hall with a clock in its gable and seven lit arches; shoppers cross the square before it.',
    caption: 'The market hall.',
  },
  stage: {
    file: 'stage.webp',
    alt: 'A lone figure stands in a shaft of light between red curtains, one arm raised, above the dark heads of an audience.',
    caption: 'The stage of the Corn Exchange.',
  },
  terrace: {
    file: 'terrace.webp',
    alt: 'A row of narrow brick houses with gables and chimneys in different colours, some of the windows lit.',
    caption: 'Cooper Row.',
  },
  weir: {
    file: 'weir.webp',
    alt: 'Water slides over a long curved weir beneath a bank of trees, with a small measuring post at its edge.',
    caption: 'Hollin Weir.',
  },
} as const;

export type PictureName = keyof typeof pictures;
/** Who drew them. */
export const credit = 'Illustration: Ida Lorne';
