import { missing } from '@/newsroom/articles/article';
import type { DeskStory } from '@/newsroom/articles/desk-story';
import type { RoutedDto } from '@/newsroom/comments/queue/routed-queries';
import { plainText } from '@/newsroom/text/comment-text';
import { firstWords } from '@/newsroom/text/first-words';
import { publishAction } from '@/newsroom/trust/actions';
import { correcting, publishing } from '@/words/desk-stories';
import { ActionForm } from './action-form';
import { ChangeKind } from './change-kind';
import { TextField } from './field';

/** Comments that moderators sent here and that readers can see, as a list to choose from. */
function ledBy(routed: readonly RoutedDto[]) {
  return routed
    .filter((comment) => comment.public)
    .map(({ id, name, tree }) => [id, correcting.ledBy(name, firstWords(plainText(tree), 80))] as const);
}

/** The last step before readers see a story, or its changes. */
export function PublishForm({ story, routed }: { story: DeskStory; routed: readonly RoutedDto[] }) {
  const ready = Object.keys(missing(story.manuscript)).length === 0;
  const first = story.versions === 0;
  return (
    <ActionForm action={publishAction} className="stack" label={publishing.title}>
      <input type="hidden" name="id" value={story.id} />
      <input type="hidden" name="version" value={story.version} />
      {first ? (
        <TextField
          name="slug"
          label={publishing.address}
          hint={publishing.addressHint}
          value={story.slug ?? ''}
          autoComplete="off"
          spellCheck={false}
        />
      ) : (
        <ChangeKind led={ledBy(routed)} />
      )}
      <div className="act">
        <button
          className="btn primary"
          type="submit"
          aria-disabled={ready ? undefined : true}
          aria-describedby={ready ? undefined : 'why'}
        >
          {first ? publishing.now : story.state === 'unpublished' ? publishing.again : publishing.changes}
        </button>
        <a className="btn quiet" href={`/desk/articles/${story.id}`}>
          {publishing.keep}
        </a>
      </div>
      {!ready && (
        <p className="hint" id="why">
          {publishing.why}
        </p>
      )}
    </ActionForm>
  );
}
