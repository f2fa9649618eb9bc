import { who } from '@/newsroom/people/who';
import { getOnStory } from './own/on-story-queries';

/** What is one's own on the story of `file` (`slug.json`), for the reader's script; 404 for somebody without a key. */
export async function onStory(file: string): Promise<Response> {
  const found = await getOnStory(await who(), file.replace(/\.json$/, ''));
  return found ? Response.json(found) : Response.json({}, { status: 404 });
}
