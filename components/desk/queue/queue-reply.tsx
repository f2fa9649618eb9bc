import { ActionForm } from '@/components/desk/action-form';
import { LongField } from '@/components/desk/field';
import type { QueueItemDto } from '@/newsroom/comments/queue';
import { replyAction } from '@/newsroom/comments/queue-actions';
import { queue as words } from '@/words/queue';
import { PlaceFields, type QueuePlace } from './queue-place';

/** A reply to a public comment, under the own name. */
export function QueueReply({ item, at }: { item: QueueItemDto; at: QueuePlace }) {
  return (
    <details className="answer">
      <summary data-key="e" aria-keyshortcuts="e">
        {words.replyAs} <kbd>E</kbd>
      </summary>
      <ActionForm action={replyAction} label={words.replyAs}>
        <input type="hidden" name="slug" value={item.slug} />
        <input type="hidden" name="id" value={item.id} />
        <PlaceFields at={at} />
        <LongField name="text" label={words.replyAs} rows={4} />
        <p>
          <button className="btn" type="submit">
            {words.post}
          </button>
        </p>
      </ActionForm>
    </details>
  );
}
