/** An XML document as an answer; 404 without a body where there is none. */
export function xmlFile(document: string | null): Response {
  if (document === null) return new Response(null, { status: 404 });
  return new Response(document, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
