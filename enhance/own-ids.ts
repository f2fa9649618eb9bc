const pointers = ['id', 'for', 'aria-describedby', 'aria-labelledby', 'href'] as const;

/** Every name that the reply form gives: two forms on a page must not share them. */
const ours = /\b(leave-a-reply|problems|reply-(?:heading|notes|text|name|email|website|counter)(?:-error)?)\b/g;

/**
 * Gives the names in `part` the ending of `form` (data-ending), where it has one: a form that was opened in its place
 * stands beside the one under the story. Answers the part itself.
 */
export function renamed<Part extends HTMLElement>(part: Part, form: HTMLElement): Part {
  const ending = form.dataset.ending;
  if (!ending) return part;
  for (const element of [part, ...part.querySelectorAll('*')]) {
    for (const pointer of pointers) {
      const value = element.getAttribute(pointer);
      if (value === null || (pointer === 'href' && !value.startsWith('#'))) continue;
      element.setAttribute(pointer, value.replaceAll(ours, `$1-${ending}`));
    }
  }
  return part;
}
