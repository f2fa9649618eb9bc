import { ActionForm } from '@/components/desk/action-form';
import { LongField } from '@/components/desk/field';
import type { QueueItemDto, Tab } from '@/newsroom/comments/queue';
import { replyAction } from '@/newsroom/comments/queue-actions';
import { queue as words } from '@/words/queue';

/** A reply to a public comment, under the own name. */
export function QueueReply({ item, tab }: { item: QueueItemDto; tab: Tab }) {
  return (
    <details>
      <summary>{words.reply}</summary>
      <ActionForm action={replyAction} label={words.reply}>
        <input type="hidden" name="slug" value={item.slug} />
        <input type="hidden" name="id" value={item.id} />
        <input type="hidden" name="tab" value={tab} />
        <LongField name="text" label={words.reply} rows={4} />
        <p>
          <button className="btn" type="submit">
            {words.post}
          </button>
        </p>
      </ActionForm>
    </details>
  );
}
