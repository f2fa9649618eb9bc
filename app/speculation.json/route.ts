export const dynamic = 'force-dynamic';

/**
 * What a browser may fetch before the click, once the pointer rests on a link (HTML, speculative loading): stories, and
 * nothing that acts, is personal or marked nofollow. Readers' pages name this file in a header (press/ahead.ts).
 */
const rules = {
  prefetch: [
    {
      source: 'document',
      where: { and: [{ href_matches: '/articles/:slug' }, { not: { selector_matches: '[rel~=nofollow]' } }] },
      eagerness: 'moderate',
    },
  ],
};

export function GET() {
  return new Response(JSON.stringify(rules), { headers: { 'content-type': 'application/speculationrules+json' } });
}
