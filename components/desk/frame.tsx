import {
  CalendarDays,
  FileText,
  Image,
  LayoutTemplate,
  Lightbulb,
  Mail,
  MessagesSquare,
  Newspaper,
  Rows3,
  ScrollText,
  Settings,
  Signpost,
  Tags,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { signOutAction } from '@/newsroom/people/actions';
import type { UserActor } from '@/newsroom/people/actor';
import { can, type Verb } from '@/newsroom/people/permissions';
import { roleNames } from '@/newsroom/people/person';
import { getPublication } from '@/newsroom/settings/publication';
import { desk } from '@/words/desk';
import { ActionForm } from './action-form';
import { Finder } from './command/finder';

const rooms = [
  { name: 'stories', href: '/desk/articles', verb: 'media.upload', Icon: Newspaper },
  { name: 'calendar', href: '/desk/calendar', verb: 'media.upload', Icon: CalendarDays },
  { name: 'comments', href: '/desk/comments', verb: 'comment.moderate', Icon: MessagesSquare },
  { name: 'front', href: '/desk/front', verb: 'front.arrange', Icon: LayoutTemplate },
  { name: 'tips', href: '/desk/tips', verb: 'tip.settle', Icon: Lightbulb },
  { name: 'pages', href: '/desk/pages', verb: 'page.manage', Icon: FileText },
  { name: 'media', href: '/desk/media', verb: 'media.upload', Icon: Image },
  { name: 'sections', href: '/desk/sections', verb: 'section.manage', Icon: Rows3 },
  { name: 'tags', href: '/desk/tags', verb: 'tag.manage', Icon: Tags },
  { name: 'redirects', href: '/desk/redirects', verb: 'redirect.manage', Icon: Signpost },
  { name: 'people', href: '/desk/people', verb: 'people.manage', Icon: Users },
  { name: 'outbox', href: '/desk/outbox', verb: 'settings.manage', Icon: Mail },
  { name: 'audit', href: '/desk/audit', verb: 'desk.enter', Icon: ScrollText },
  { name: 'settings', href: '/desk/settings', verb: 'settings.manage', Icon: Settings },
] as const satisfies readonly { name: keyof typeof desk; href: string; verb: Verb; Icon: unknown }[];
/** Where one is: a room, or one's own account. */
export type Room = (typeof rooms)[number]['name'] | 'account' | 'search';

/** The frame of a desk page: the paper's name, the rooms this person may enter, who they are, and the way out. */
export async function DeskFrame({ actor, room, children }: { actor: UserActor; room: Room; children: ReactNode }) {
  const { name } = await getPublication();
  const mine = rooms.filter((one) => can(actor, one.verb, { ownerId: actor.userId }));
  return (
    <div className="desk">
      <nav className="dside" aria-label={desk.name}>
        <a className="wordmark" href="/">
          {name}
        </a>
        <Finder actor={actor} places={mine.map(({ name: key, href }) => ({ name: desk[key], href }))} />
        {mine.map(({ name: key, href, Icon }) => (
          <a key={key} className="l" href={href} aria-current={key === room ? 'page' : undefined}>
            <Icon aria-hidden="true" />
            {desk[key]}
          </a>
        ))}
        <div className="me">
          <span className="av" aria-hidden="true">
            {initials(actor.name)}
          </span>
          <div>
            <a href="/desk/account" aria-current={room === 'account' ? 'page' : undefined} title={desk.account}>
              <b>{actor.name}</b>
            </a>
            <span>{roleNames[actor.role]}</span>
          </div>
          <ActionForm action={signOutAction}>
            <button className="btn quiet sm" type="submit">
              {desk.signOut}
            </button>
          </ActionForm>
        </div>
      </nav>
      <main className="dmain" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '').join('');
}
