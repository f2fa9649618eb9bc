type Attributes = Readonly<Record<string, string>>;

/** A new element with its attributes and what is in it; text is never read as HTML. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

const space = 'http://www.w3.org/2000/svg';

/** An icon as the page draws its own (lucide, 24 units): the paths come from the caller. */
export function icon(...paths: string[]): SVGElement {
  const svg = document.createElementNS(space, 'svg');
  for (const [name, value] of [
    ['class', 'i'],
    ['viewBox', '0 0 24 24'],
    ['aria-hidden', 'true'],
  ] as const)
    svg.setAttribute(name, value);
  for (const d of paths) {
    const path = document.createElementNS(space, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}
