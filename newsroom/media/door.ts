import { type Refusal, refuse } from '@/newsroom/outcome';
import { can } from '@/newsroom/people/permissions';
import { who } from '@/newsroom/people/who';
import { readPicture } from './files/folder';
import { toLibraryFilter } from './library/library-filter';
import { listPictures } from './library/library-queries';
import { getPicture } from './queries';
import { readUpload } from './upload-form';
import { uploadPicture } from './upload-picture';

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

/** What the library has for the words of an address, as JSON: for choosing a picture inside the editor. 403 for whoever may not. */
export async function findPictures(request: Request): Promise<Response> {
  const actor = await who();
  if (actor.kind !== 'user' || !can(actor, 'media.upload')) return refused(refuse('session-ended', 403));
  const filter = toLibraryFilter(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await listPictures(actor, filter, 48));
}

/** An upload from inside the editor: 201 with the picture, or the refusal with its status. */
export async function receivePicture(request: Request): Promise<Response> {
  const actor = await who();
  if (!can(actor, 'media.upload')) return refused(refuse('session-ended', 403));
  const form = await request.formData().catch(() => null);
  if (!form) return refused(refuse('form-unreadable', 400));
  const uploaded = await uploadPicture(actor, await readUpload(form), new Date());
  if (!uploaded.ok) return refused(uploaded);
  return Response.json({ picture: await getPicture(uploaded.id) }, { status: 201 });
}

function refused({ problem, status, values }: Refusal): Response {
  return Response.json({ problem, values }, { status });
}
