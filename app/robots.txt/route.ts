import { absolute } from '@/newsroom/settings/address';

export const dynamic = 'force-dynamic';

/** RFC 9309. Forms and single comments say noindex themselves; the desk is not for machines at all, and each search costs one. */
export function GET() {
  const lines = [
    'User-agent: *',
    'Disallow: /desk',
    'Disallow: /api/',
    'Disallow: /search?',
    '',
    `Sitemap: ${absolute('/sitemap.xml')}`,
    `Sitemap: ${absolute('/news-sitemap.xml')}`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
