import { who } from '@/newsroom/people/who';
import { getOnStory } from './own/on-story-queries';
import { getOwnData } from './own/own-data-queries';

/** What is one's own on the story of `file` (`slug.json`), for the reader's script; 404 for somebody without a key. */
export async function onStory(file: string): Promise<Response> {
  const found = await getOnStory(await who(), file.replace(/\.json$/, ''), new Date());
  return found ? Response.json(found) : Response.json({}, { status: 404 });
}

/** Everything of one's own as a file to take away; 404 for somebody without a key. */
export async function ownData(now: Date): Promise<Response> {
  const found = await getOwnData(await who(), now);
  if (!found) return Response.json({}, { status: 404 });
  return new Response(`${JSON.stringify(found, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="your-comments.json"',
    },
  });
}
