/** How well colours stand out from each other (WCAG 2.2, success criterion 1.4.3). Pure; every colour is #rrggbb in lower case. */

/** What text needs. */
export const leastContrast = 4.5;

type Channels = [red: number, green: number, blue: number];

function channelsOf(colour: string): Channels {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as Channels;
}

function colourOf(channels: readonly number[]): string {
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG's relative luminance: 0 for black, 1 for white. */
function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** `share` (0 to 1) of `colour` in `ground`. */
export function mixed(colour: string, ground: string, share: number): string {
  const under = channelsOf(ground);
  return colourOf(channelsOf(colour).map((value, at) => value * share + (under[at] ?? 0) * (1 - share)));
}
