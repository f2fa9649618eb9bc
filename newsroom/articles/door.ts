import { text } from '@/newsroom/answered';
import type { UserActor } from '@/newsroom/people/actor';
import { who } from '@/newsroom/people/who';
import { bePresent } from './drafts/presence';
import { type Others, pageWindow } from './drafts/present';

/** The page of the editor was asked for: without a script nothing else says that somebody has the story open. */
export async function openStory(actor: UserActor, id: string): Promise<Others> {
  const there = await bePresent(actor, { id, window: pageWindow }, new Date());
  return there.ok ? there : { names: [], self: false };
}

/** What the editor's script says of itself every fifteen seconds: 200 with who else is there and claims it does not know yet, or the refusal with its status. */
export async function receivePresence(request: Request, id: string): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  const said = { id, window: text(form, 'window'), gone: form.has('gone'), mark: text(form, 'mark') };
  const there = await bePresent(await who(), said, new Date());
  if (!there.ok) return Response.json({ problem: there.problem }, { status: there.status });
  const { ok: _, ...answer } = there;
  return Response.json(answer);
}
