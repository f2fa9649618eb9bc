import {
  Archive,
  CalendarClock,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleOff,
  Eye,
  Trash2,
  Undo2,
} from 'lucide-react';
import type { DeskStatus } from '@/newsroom/articles/desk-story';
import { statusWords } from '@/words/desk-stories';

const looks = {
  draft: { className: 'st dra', Icon: CircleDashed },
  review: { className: 'st rev', Icon: Eye },
  returned: { className: 'st rev', Icon: Undo2 },
  planned: { className: 'st sch', Icon: CalendarClock },
  published: { className: 'st pub', Icon: CircleCheck },
  changed: { className: 'st rev', Icon: CircleDot },
  unpublished: { className: 'st bad', Icon: CircleOff },
  archived: { className: 'st dra', Icon: Archive },
  deleted: { className: 'st bad', Icon: Trash2 },
} as const;

/** What a story is at the moment: a drawing and the word. */
export function Status({ status }: { status: DeskStatus }) {
  const { className, Icon } = looks[status];
  return (
    <span className={className}>
      <Icon aria-hidden="true" />
      {statusWords[status]}
    </span>
  );
}
