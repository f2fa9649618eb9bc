'use client';

import { useActionState } from 'react';
import { limits } from '@/newsroom/comments/comment';
import { editAddress } from '@/newsroom/comments/edits/editable';
import { editAction } from '@/newsroom/comments/reader-actions';
import { commentAddress, type ReplyState, untouched } from '@/newsroom/comments/reply-state';
import { editPage as words } from '@/words/reader-acts';
import { replyForm } from '@/words/thread';
import { Preview } from './preview';
import { Field, Help } from './reply-fields';
import { ReplyProblems } from './reply-problems';

/** One's own words to be changed, with what was typed. A client component for the refusal's sake only, as the reply form is. */
export function EditForm({ slug, id, source, seen }: { slug: string; id: string; source: string; seen: string }) {
  const begun: ReplyState = { ...untouched, typed: { ...untouched.typed, text: source } };
  const [state, edit] = useActionState(editAction, untouched, editAddress(slug, id));
  const { problem, preview } = state;
  const shown = problem === null && !preview ? begun : state;
  return (
    <form className="reply" action={edit} noValidate aria-labelledby="edit-heading">
      <ReplyProblems state={shown} />
      <Preview tree={preview} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seen" value={seen} />
      <Field name="text" state={shown} describedBy="reply-counter">
        {(attributes) => (
          <textarea {...attributes} className="input" rows={7} dir="auto" defaultValue={shown.typed.text} />
        )}
      </Field>
      <span className="cnt" id="reply-counter" data-counts="text" data-most={limits.text.max}>
        {replyForm.counter}
      </span>
      <Help />
      <div className="act">
        <button className="btn primary" type="submit">
          {words.save}
        </button>
        <button className="btn" type="submit" name="preview" value="yes">
          {replyForm.preview}
        </button>
        <a className="link" href={commentAddress(slug, id)}>
          {words.cancel}
        </a>
      </div>
    </form>
  );
}
