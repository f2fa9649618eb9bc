import { countPoints } from '@/newsroom/articles/checks/check-queries';
import type { DeskStory } from '@/newsroom/articles/desk-story';
import { revisionsPath } from '@/newsroom/articles/drafts/revision';
import { countRevisions } from '@/newsroom/articles/drafts/revision-queries';
import { story as words } from '@/words/desk-stories';

export type StoryTab = 'story' | 'checks' | 'history';

/** The pages of one story: its text, what is looked at before it is published, and how the draft stood before. */
export async function StoryTabs({ story, at }: { story: DeskStory; at?: StoryTab }) {
  const [points, revisions] = await Promise.all([countPoints(story), countRevisions(story.id)]);
  const here = `/desk/articles/${story.id}`;
  const current = (tab: StoryTab) => (tab === at ? 'true' : undefined);
  return (
    <nav className="tabs ofstory" aria-label={words.pages}>
      <a href={here} aria-current={current('story')}>
        {words.body}
      </a>
      <a href={`${here}/publish`} aria-current={current('checks')}>
        {words.checks} {points > 0 && <span className="num hot">{points}</span>}
      </a>
      <a href={revisionsPath(story.id)} aria-current={current('history')}>
        {words.history} {revisions > 0 && <span className="num">{revisions}</span>}
      </a>
    </nav>
  );
}
