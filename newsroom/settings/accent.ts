import { contrastOf, leastContrast, mixed } from './contrast';

/** The one colour of the paper, in its light and its dark theme: of links, of what is chosen, of the first button. Pure. */
export type Theme = 'light' | 'dark';

interface Ground {
  /** The paper's own colour where nobody set one; the values are those of app/styles/tokens.css. */
  usual: string;
  /** What text of the colour stands on. */
  paper: readonly [string, string];
  /** What stands on the colour: the words of a button. */
  ink: string;
  /** How much of the colour tints the ground of what is chosen, which text of the colour stands on too. */
  wash: number;
  /** Where it is moved to when it is too faint. */
  towards: string;
}
export const grounds: Readonly<Record<Theme, Ground>> = {
  light: { usual: '#0b5d45', paper: ['#fcfcfa', '#f3f4f0'], ink: '#ffffff', wash: 0.09, towards: '#000000' },
  dark: { usual: '#7fcba9', paper: ['#121514', '#1a1e1d'], ink: '#0c1512', wash: 0.14, towards: '#ffffff' },
};

export const accentPattern = /^#[0-9a-f]{6}$/;

/** The ground of what is chosen, in this colour. */
export function washOf(colour: string, theme: Theme): string {
  const { paper, wash } = grounds[theme];
  return mixed(colour, paper[0], wash);
}

/** The lowest contrast that the colour has anywhere on the paper. */
export function worstContrast(colour: string, theme: Theme): number {
  const { paper, ink } = grounds[theme];
  return Math.min(...[...paper, ink, washOf(colour, theme)].map((ground) => contrastOf(colour, ground)));
}

/** Of a colour that is too faint: the ratio it reaches, cut to one digit so that it never reads as enough, and the nearest that will do. */
export function faintness(colour: string, theme: Theme): { ratio: string; nearest: string } | null {
  const worst = worstContrast(colour, theme);
  if (worst >= leastContrast) return null;
  return { ratio: (Math.floor(worst * 10) / 10).toFixed(1), nearest: nearest(colour, theme) };
}

/** The first of the colours between this one and black (in the dark: white) that text can be read in; its hue stays. */
function nearest(colour: string, theme: Theme): string {
  const { towards } = grounds[theme];
  for (let step = 1; step < 255; step += 1) {
    const moved = mixed(towards, colour, step / 255);
    if (worstContrast(moved, theme) >= leastContrast) return moved;
  }
  return towards;
}

interface Accents {
  accent: string;
  accentDark: string;
}

/** The address of the style sheet that sets the paper's colours, which names them; null where they are the usual ones. */
export function accentPath({ accent, accentDark }: Accents): string | null {
  if (accent === '' && accentDark === '') return null;
  return `/accent/${[accent || grounds.light.usual, accentDark || grounds.dark.usual].join('-').replaceAll('#', '')}.css`;
}

/** What stands in that sheet. Twice `:root`, so that it counts wherever it is linked from. */
export function accentSheet({ accent, accentDark }: Accents): string {
  const [light, dark] = [accent || grounds.light.usual, accentDark || grounds.dark.usual];
  const both = (name: string, one: string, other: string) => `--${name}:light-dark(${one},${other});`;
  const wash = both('accent-wash', washOf(light, 'light'), washOf(dark, 'dark'));
  return `:root:root{${both('accent', light, dark)}${wash}}\n`;
}
