/** What was just done, as the address says it: `done` is a key of `words`; anything else says nothing. */
export function Done({ words, done }: { words: Record<string, string>; done: string | string[] | undefined }) {
  if (typeof done !== 'string' || !Object.hasOwn(words, done)) return null;
  return (
    <p className="notice ok" role="status">
      {words[done]}
    </p>
  );
}
