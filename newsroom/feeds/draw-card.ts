import { resolve } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { html } from '@/newsroom/text/html';
import { type Card, cardSize } from './card';

/** The light theme's paper, ink and ledger green (app/styles/tokens.css); a preview knows no dark one. */
const colours = { paper: '#fcfcfa', ink: '#14181a', quiet: '#454c4b', accent: '#0b5d45' };
/** Pango reads "Thin" as a weight unless a comma ends the family; both files are cut from those of the pages (app/fonts). */
const display = { font: 'Newsreader 16pt,', fontfile: resolve('app/fonts/card-display-500.ttf') };
const sans = { font: 'Public Sans Thin,', fontfile: resolve('app/fonts/card-sans-600.ttf') };

const margin = 72;
const width = cardSize.width - 2 * margin;
/** Sizes in pixels that a headline may have, the first that fits; and what is then left of the longest ones. */
const sizes = [92, 80, 68, 58, 48];
const room = 330;

type Line = { face: typeof display; text: string; size: number; colour: string; spacing?: number };

/** The card as a PNG: the publication, a rule, what is above the headline, the headline as large as it fits, what is below it. */
export async function drawCard({ publication, above, headline, below }: Card): Promise<Buffer> {
  const small = { face: sans, size: 27 };
  const [name, kicker, title, foot] = await Promise.all([
    draw({ face: display, text: cut(publication, 60), size: 42, colour: colours.ink }),
    draw({ ...small, text: cut(above, 60), colour: colours.accent }),
    drawHeadline(headline),
    draw({ ...small, text: cut(below, 70), colour: colours.quiet }),
  ]);
  const bar: OverlayOptions = { input: fill(width, 3, colours.ink), left: margin, top: 132 };
  const placed = [place(name, 66), bar, place(kicker, 168), place(title, 222), place(foot, cardSize.height - 84)];
  return sharp({ create: { ...cardSize, channels: 3, background: colours.paper } })
    .composite(placed.flatMap((layer) => layer ?? []))
    .png({ palette: true, colours: 64 })
    .toBuffer();
}

interface Drawn {
  data: Buffer;
  info: { width: number; height: number };
}

async function drawHeadline(headline: string): Promise<Drawn | null> {
  for (const size of sizes) {
    const drawn = await draw({ face: display, text: headline, size, colour: colours.ink, spacing: size * 0.04 });
    if (drawn && drawn.info.height <= room && drawn.info.width <= width) return drawn;
  }
  return draw({ face: display, text: cut(headline, 120), size: 48, colour: colours.ink });
}

/** Words as a picture; null where there are none, or nothing of them leaves a mark. */
async function draw({ face, text, size, colour, spacing = 0 }: Line): Promise<Drawn | null> {
  if (text.trim() === '') return null;
  const markup = html`<span foreground="${colour}" size="${size}pt">${text}</span>`.toString();
  const input = { ...face, text: markup, width, dpi: 72, rgba: true, wrap: 'word-char', spacing: Math.round(spacing) };
  return sharp({ text: input as typeof input & { wrap: 'word-char' } })
    .png()
    .toBuffer({ resolveWithObject: true })
    .catch(() => null);
}

function place(drawn: Drawn | null, top: number): OverlayOptions | null {
  return drawn && { input: drawn.data, left: margin, top };
}

function fill(wide: number, high: number, background: string) {
  return { create: { width: wide, height: high, channels: 3 as const, background } };
}

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
