import { missing } from '@/newsroom/articles/article';
import type { DeskStory } from '@/newsroom/articles/desk-story';
import type { RoutedDto } from '@/newsroom/comments/queue/routed-queries';
import { plainText } from '@/newsroom/text/comment-text';
import { firstWords } from '@/newsroom/text/first-words';
import { publishAction } from '@/newsroom/trust/actions';
import type { TipDto } from '@/newsroom/trust/tips/tip';
import { tips as tipWords } from '@/words/desk-lists';
import { correcting, publishing } from '@/words/desk-stories';
import { plans } from '@/words/plans';
import { ActionForm } from './action-form';
import { ChangeKind } from './change-kind';
import { TextField } from './field';
import { WhenField } from './plans/when-field';

/** Comments that moderators sent here and that readers can see, as a list to choose from. */
function ledBy(routed: readonly RoutedDto[]) {
  return routed
    .filter((comment) => comment.public)
    .map(({ id, name, tree }) => [id, correcting.ledBy(name, firstWords(plainText(tree), 80))] as const);
}

/** The last step before readers see a story, or its changes. */
export function PublishForm({
  story,
  routed,
  tips,
  tip,
  timeZone,
  proposed,
  planned,
}: {
  story: DeskStory;
  routed: readonly RoutedDto[];
  /** What readers said is wrong and is not dealt with, and the id of the one that a correction is begun from. */
  tips: readonly TipDto[];
  tip: string;
  timeZone: string;
  /** A time for later, yyyy-mm-ddThh:mm, and whether later is what is meant. */
  proposed: { at: string; later: boolean };
  /** Is something planned already, which this replaces? */
  planned: boolean;
}) {
  const ready = Object.keys(missing(story.manuscript)).length === 0;
  const first = story.versions === 0;
  const begun = tips.find(({ id }) => id === tip);
  return (
    <ActionForm action={publishAction} className="stack later" label={publishing.title}>
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
        <ChangeKind
          led={ledBy(routed)}
          tips={tips.map(({ id, words }) => [id, firstWords(words, 80)] as const)}
          tip={begun ? { id: begun.id, words: begun.quote ? tipWords.weWrote(begun.quote) : '' } : null}
        />
      )}
      <WhenField timeZone={timeZone} value={proposed.at} later={proposed.later} />
      {planned && <p className="hint">{plans.replaces}</p>}
      <div className="act">
        <button
          className="btn primary do-now"
          type="submit"
          name="press"
          value="now"
          aria-disabled={ready ? undefined : true}
          aria-describedby={ready ? undefined : 'why'}
        >
          {first ? publishing.now : story.state === 'unpublished' ? publishing.again : publishing.changes}
        </button>
        <button
          className="btn primary do-later"
          type="submit"
          name="press"
          value="later"
          aria-disabled={ready ? undefined : true}
          aria-describedby={ready ? undefined : 'why'}
        >
          {plans.plan}
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
