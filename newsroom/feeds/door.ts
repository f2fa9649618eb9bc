import type { Card } from './card';
import { drawCard } from './draw-card';

/** The picture for links to a page; 404 where there is no such page. The press keeps it until what stands on it changes. */
export async function cardFile(card: Card | null): Promise<Response> {
  if (!card) return new Response('There is no such page.\n', { status: 404 });
  return new Response(new Uint8Array(await drawCard(card)), { headers: { 'content-type': 'image/png' } });
}
