/** The field of a form of settings that holds what it was drawn with, as JSON: field → value as the form holds it. Pure. */
export const beganField = 'began';

/** What a form says it was drawn with: field → value as the form holds it. Nothing where that cannot be read. */
export function readBegan(json: string): Record<string, string> {
  try {
    const read: unknown = JSON.parse(json);
    const pairs = Object.entries(read !== null && typeof read === 'object' ? read : {});
    return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
  } catch {
    return {};
  }
}
