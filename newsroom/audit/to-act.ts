import { reasonOf } from '@/newsroom/comments/reasons';
import type { Role } from '@/newsroom/people/actor';
import { roleNames } from '@/newsroom/people/person';
import { audit } from '@/words/audit';
import { nameOf } from './kinds';
import type { Names } from './names-of';

/** Something that happened, in words. */
export interface ActDto {
  id: number;
  kind: string;
  what: string;
  who: string;
  thing: { id: string; name: string; href: string | null } | null;
  /** What else is to be said: a role before and after, a reason. */
  more: string;
  at: string;
}

interface Happened {
  id: number;
  kind: string;
  actorKind: 'user' | 'guest' | 'system' | 'import' | 'demo';
  actorName: string | null;
  subjectId: string;
  payload: unknown;
  at: Date;
}

/** An event as the log shows it. Nothing in it is anybody's address. */
export function toAct({ id, kind, actorKind, actorName, subjectId, payload, at }: Happened, names: Names): ActDto {
  return {
    id,
    kind,
    what: nameOf(kind),
    who: actorKind === 'user' ? (actorName ?? audit.somebody) : audit.by[actorKind],
    thing: thingOf(subjectId, payload as Said, names),
    more: moreOf(payload as Said),
    at: at.toISOString(),
  };
}

/** The few values an event carries besides ids. */
type Said = Readonly<Record<string, string | number | boolean | object | undefined>>;

function thingOf(id: string, { articleId }: Said, names: Names): ActDto['thing'] {
  if (id === 'site') return null;
  if (id === 'nobody') return { id, name: audit.nobody, href: null };
  const found = names.get(id);
  if (!found) return { id, name: '', href: null };
  const story = names.get(found.articleId ?? '');
  if (found.articleId) return { id, href: found.href, name: audit.byOn(found.name, story?.name ?? '') };
  return { id, href: found.href, name: id === articleId ? audit.quoted(found.name) : found.name };
}

const roleName = (role: unknown) => roleNames[role as Role] ?? String(role);

function moreOf({
  was,
  is,
  role,
  version,
  reason,
  upheld,
  mode,
  ended,
  into,
  slugs,
  private: withAddresses,
}: Said): string {
  const told = [
    // Of what was merged nothing is left but its address.
    into !== undefined && Array.isArray(slugs) && audit.moved(String(slugs[0]), String(slugs[1])),
    typeof was === 'string' && typeof is === 'string' && audit.roleChanged(roleName(was), roleName(is)),
    typeof was === 'string' && typeof mode === 'string' && audit.moved(was, mode),
    typeof role === 'string' && audit.asRole(roleName(role)),
    typeof version === 'number' && audit.version(version),
    typeof reason === 'string' && audit.reason(reasonOf(reason)?.name ?? reason),
    typeof upheld === 'boolean' && audit.upheld(upheld),
    typeof ended === 'number' && audit.browsers(ended),
    withAddresses === true && audit.withAddresses,
  ];
  return told.filter(Boolean).join('. ');
}
