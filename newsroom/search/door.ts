import { who } from '@/newsroom/people/who';
import { findAtDesk } from './desk/desk-queries';
import { toWords } from './desk/found';

/** What the command menu finds while somebody types: the groups as JSON, for whoever is signed in; nothing for everybody else. */
export async function foundAtDesk(asked: URLSearchParams): Promise<Response> {
  const actor = await who();
  if (actor.kind !== 'user' || actor.lacksFactor) return Response.json({ groups: [] }, { status: 403 });
  const groups = await findAtDesk(actor, toWords(asked.get('q')));
  return Response.json({ groups }, { headers: { 'cache-control': 'private, no-store' } });
}
