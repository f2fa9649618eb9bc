import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { DeskFrame } from '@/components/desk/frame';
import { RefusedPage } from '@/components/desk/refused-page';
import { RoutedComments } from '@/components/desk/routed-comments';
import { StoryForm } from '@/components/desk/story-form';
import { emptyStoryText, toStoryText } from '@/components/desk/story-text';
import { storyChoices } from '@/newsroom/articles/choice-queries';
import { getDeskStory } from '@/newsroom/articles/desk-queries';
import { listRouted } from '@/newsroom/comments/queue/routed-queries';
import { picturesForEditor } from '@/newsroom/media/queries';
import { signInPath } from '@/newsroom/people/return-path';
import { signedIn } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { mediaOf } from '@/newsroom/text/body';
import { story as words } from '@/words/desk-stories';

export const metadata: Metadata = { title: words.body };

interface Props {
  params: Promise<{ id: string }>;
}

export default async function StoryPage({ params }: Props) {
  const { id } = await params;
  const actor = await signedIn();
  const found = actor && (await getDeskStory(actor, id));
  if (found?.ok) {
    const { lead, body } = found.story.manuscript;
    const library = await picturesForEditor([...(lead ? [lead.media] : []), ...mediaOf(body)]);
    const [choices, routed, place] = await Promise.all([storyChoices(), listRouted(id), getPublication()]);
    return (
      <>
        <RoutedComments list={routed} place={place} />
        <StoryForm story={toStoryText(found.story)} library={library} {...choices} />
      </>
    );
  }
  // A refused save is answered on this page: it must give back what was typed, whoever may see the story by now.
  const posted = (await headers()).get('content-type')?.startsWith('multipart/form-data');
  if (posted) return <StoryForm story={emptyStoryText(id)} sections={[]} authors={[]} pictures={[]} />;
  if (!actor || !found) redirect(signInPath(`/desk/articles/${id}`));
  return (
    <DeskFrame actor={actor} room="stories">
      <RefusedPage problem={found.problem} status={found.status === 404 ? 404 : 403} />
    </DeskFrame>
  );
}
