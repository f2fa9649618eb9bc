import type { ReactNode } from 'react';
import type { DeskStory } from '@/newsroom/articles/desk-story';
import type { UserActor } from '@/newsroom/people/actor';
import { DeskFrame } from './frame';
import { type StoryTab, StoryTabs } from './story-tabs';

/** The frame of a story's pages beside its editor: what the page is, and the ways to the others. */
export function StoryFrame({
  actor,
  story,
  title,
  at,
  beside,
  children,
}: {
  actor: UserActor;
  story: DeskStory;
  title: string;
  at?: StoryTab;
  /** What stands beside the title. */
  beside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <DeskFrame actor={actor} room="stories">
      <div className="dh">
        <h1>{title}</h1>
        {beside}
      </div>
      <StoryTabs story={story} {...(at && { at })} />
      {children}
    </DeskFrame>
  );
}
