import type { z } from 'zod';

/** What cannot be brought in: where it stands (`file` or `file:line`) and why, in words for the terminal. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  constructor(
    readonly place: string,
    readonly why: string,
  ) {
    super(`${place}: ${why}`);
  }
}

/** `value` as `shape` has it. Throws Unreadable, naming the field; `lineOf` gives the line of a field where it has its own. */
export function parse<S extends z.ZodType>(
  shape: S,
  value: unknown,
  place: string,
  lineOf?: (field: string) => number,
): z.output<S> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const field = String(unknown ?? issue?.path[0] ?? '');
  const why =
    unknown === undefined ? `“${field}” ${issue?.message ?? ''}` : `“${unknown}” is nothing this format knows`;
  throw new Unreadable(lineOf ? `${place}:${lineOf(field)}` : place, `${why}.`);
}
