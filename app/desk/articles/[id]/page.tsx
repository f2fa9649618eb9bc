import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { Commands } from '@/components/desk/command/commands';
import { NotesBeside } from '@/components/desk/notes/notes-beside';
import { RefusedPage } from '@/components/desk/refused-page';
import { ReviewNotice } from '@/components/desk/review/review-notice';
import { RoutedComments } from '@/components/desk/routed-comments';
import { StoryForm } from '@/components/desk/story-form';
import { StoryTabs } from '@/components/desk/story-tabs';
import { emptyStoryText, toStoryText } from '@/components/desk/story-text';
import { TipsBeside } from '@/components/desk/tips/tips-beside';
import { storyChoices } from '@/newsroom/articles/choice-queries';
import { getDeskStory } from '@/newsroom/articles/desk-queries';
import { openStory } from '@/newsroom/articles/door';
import { listDraftNotes, namesToMention } from '@/newsroom/articles/draft-notes/note-queries';
import { besideOf } from '@/newsroom/articles/evidence/beside';
import { evidenceOf } from '@/newsroom/articles/evidence/evidence';
import { claimRefs } from '@/newsroom/articles/evidence/status';
import { listRouted } from '@/newsroom/comments/queue/routed-queries';
import { picturesForEditor } from '@/newsroom/media/queries';
import { can } from '@/newsroom/people/permissions';
import { signInPath } from '@/newsroom/people/return-path';
import { signedIn } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { blockWords } from '@/newsroom/text/block-words';
import { mediaOf } from '@/newsroom/text/body';
import { firstWords } from '@/newsroom/text/first-words';
import { listTipsOf } from '@/newsroom/trust/tips/tip-queries';
import { story as words } from '@/words/desk-stories';

export const metadata: Metadata = { title: words.body };

interface Props {
  params: Promise<{ id: string }>;
}

export default async function StoryPage({ params }: Props) {
  const { id } = await params;
  const actor = await signedIn();
  const found = actor && (await getDeskStory(actor, id));
  if (actor && found?.ok) {
    const { lead, body } = found.story.manuscript;
    const library = await picturesForEditor([...(lead ? [lead.media] : []), ...mediaOf(body)]);
    const [choices, routed, tips, place, talks, names, others] = await Promise.all([
      storyChoices(),
      listRouted(id),
      can(actor, 'tip.settle', found.story) ? listTipsOf(id) : [],
      getPublication(),
      listDraftNotes(id),
      namesToMention(found.story),
      openStory(actor, id),
    ]);
    const blocks = body.content.flatMap((block) => {
      const said = firstWords(blockWords(block), 60);
      return block.attrs && said ? [[block.attrs.id, said] as const] : [];
    });
    const { language, timeZone } = place;
    const evidence = { beside: besideOf(evidenceOf(found.story.manuscript)), order: claimRefs(body) };
    return (
      <>
        <Commands actor={actor} byKey />
        <RoutedComments list={routed} place={place} />
        <TipsBeside list={tips} />
        <ReviewNotice review={found.story.review} place={place} />
        <StoryForm
          story={toStoryText(found.story)}
          library={library}
          me={actor.userId}
          others={others}
          place={{ language, timeZone }}
          {...choices}
          tabs={<StoryTabs story={found.story} at="story" />}
          evidence={evidence}
          notes={<NotesBeside id={id} talks={talks} blocks={blocks} names={names} place={{ language, timeZone }} />}
        />
      </>
    );
  }
  // A refused save is answered on this page: it must give back what was typed, whoever may see the story by now.
  const posted = (await headers()).get('content-type')?.startsWith('multipart/form-data');
  if (posted) {
    const { language, timeZone } = await getPublication();
    const place = { language, timeZone };
    return <StoryForm story={emptyStoryText(id)} sections={[]} authors={[]} pictures={[]} place={place} />;
  }
  if (!actor || !found || found.ok) redirect(signInPath(`/desk/articles/${id}`));
  return <RefusedPage actor={actor} room="stories" problem={found.problem} />;
}
