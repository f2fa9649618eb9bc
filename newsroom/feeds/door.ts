import { getCard } from './card-queries';
import { drawCard } from './draw-card';

/** The picture for links to the story at `slug`; 404 where no story is public. The press keeps it until the story changes. */
export async function cardFile(slug: string): Promise<Response> {
  const card = await getCard(slug);
  if (!card) return new Response('There is no such story.\n', { status: 404 });
  return new Response(new Uint8Array(await drawCard(card)), { headers: { 'content-type': 'image/png' } });
}
