/** How high the list of the slash may be, in pixels, with its distance to the line: `max-height` of `.slash`. */
const height = 326;

/** A caret and the box the list stands in, by the window's own measure. */
interface Edges {
  top: number;
  bottom: number;
  left: number;
}

/** Where the list stands in its box: below the caret, or above it where the window ends too soon and has more room above. */
export function slashPlace(caret: Edges, box: Edges, windowHeight: number): Partial<Edges> {
  const left = caret.left - box.left;
  const below = windowHeight - caret.bottom;
  if (below < height && caret.top > below) return { bottom: box.bottom - caret.top + 6, left };
  return { top: caret.bottom - box.top + 6, left };
}
