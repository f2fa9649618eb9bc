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
import type { UserActor } from '@/newsroom/people/actor';
import { can, type Verb } from '@/newsroom/people/permissions';
import { desk } from '@/words/desk';

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

/** The rooms that this person may enter, in their order. */
export function roomsOf(actor: UserActor) {
  return rooms
    .filter(({ verb }) => can(actor, verb, { ownerId: actor.userId }))
    .map(({ name, href, Icon }) => ({ key: name, name: desk[name], href, Icon }));
}
