/** A page of this site as it stands now, read as a document: nothing in it runs. */
export async function pageAt(address: string): Promise<Document> {
  const answer = await fetch(address, { cache: 'no-cache' });
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
