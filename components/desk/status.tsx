import { CircleCheck, CircleDashed, CircleDot, CircleOff } from 'lucide-react';
import type { DeskStatus } from '@/newsroom/articles/desk-story';
import { statusWords } from '@/words/desk-stories';

const looks = {
  draft: { className: 'st dra', Icon: CircleDashed },
  published: { className: 'st pub', Icon: CircleCheck },
  changed: { className: 'st rev', Icon: CircleDot },
  unpublished: { className: 'st bad', Icon: CircleOff },
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
