/**
 * The one door for strings that go into a page as HTML: what newsroom/text made from a checked body, and JSON-LD.
 * Never a string that a person typed.
 */
export function TrustedHtml({ html, className }: { html: string; className?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place; newsroom/text builds the string from an allow-list
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A data block for machines. `json` is escaped here, so that no text in it can end the element. */
export function JsonLd({ value }: { value: unknown }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: scriptJson escapes every character that could leave the block
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(value) }} />;
}

const dangerous = /[<>&\u2028\u2029]/g;

/** JSON that is safe inside <script>: `<`, `>`, `&` and the two line separators are written as \uXXXX. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    dangerous,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
