import { readPicture } from './folder';

const types: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/**
 * One file of a picture for `app/media`. Its address holds the hash of what it shows, so it may be kept for ever; it is never anything but
 * that picture to a browser (OWASP ASVS 5.0, chapter 5). 404 for everything else.
 */
export async function pictureFile(hash: string, file: string): Promise<Response> {
  const bytes = await readPicture(hash, file);
  const guard = { 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff' };
  if (!bytes) {
    const headers = { ...guard, 'content-type': 'text/plain; charset=utf-8' };
    return new Response('There is no such picture.\n', { status: 404, headers });
  }
  const headers = {
    ...guard,
    'content-type': types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    'content-length': String(bytes.length),
    'cache-control': 'public, max-age=31536000, immutable',
  };
  return new Response(bytes, { headers });
}
