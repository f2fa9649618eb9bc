'use client';

import { useActionState } from 'react';
import { postComment } from '@/newsroom/comments/actions';
import type { NoteOn } from '@/newsroom/comments/notes/note';
import type { CommentPolicy } from '@/newsroom/comments/policy';
import { replyAddress, untouched } from '@/newsroom/comments/reply-state';
import { replyForm as words } from '@/words/thread';
import { NoteFields } from './note-fields';
import { Preview } from './preview';
import { Fields } from './reply-fields';
import { ReplyProblems } from './reply-problems';

/**
 * The form that replies to a story or to one comment. It is a client component only because useActionState gives the typed
 * words back; the reader's edition carries none of its script. It posts to the reply page wherever it stands.
 */
export function ReplyForm(props: {
  slug: string;
  /** The comment to be answered, and who wrote it. */
  to: string | null;
  parentName: string | null;
  /** The paragraph that a note will hang on, where the form is for one. */
  note?: NoteOn | null;
  /** The same paragraph by its address, where a form that was refused is shown again. */
  block?: string | null;
  /** Who is signed in and posts under the own name; null for a guest. */
  person: string | null;
  policy: CommentPolicy;
  level: number;
}) {
  const { slug, to, parentName, person, policy, note = null, block = note?.block ?? null } = props;
  const [state, post] = useActionState(postComment, untouched, replyAddress(slug, to, block));
  const sent = state.problem !== null || state.preview !== undefined;
  const Heading = `h${props.level}` as 'h2';
  return (
    <form className="reply" id="leave-a-reply" action={post} noValidate aria-labelledby="reply-heading">
      <Heading id="reply-heading">
        {parentName === null ? (
          block === null ? (
            words.heading
          ) : (
            words.noteHeading
          )
        ) : (
          <>
            Reply to <bdi>{parentName}</bdi>
          </>
        )}
      </Heading>
      <p className="req" id="reply-notes">
        {person === null ? words.notes : words.notesSignedIn}
      </p>
      {to !== null && (
        <p className="req">
          <a className="link" href={`/articles/${slug}#c-${to}`}>
            {words.cancel}
          </a>
        </p>
      )}
      <ReplyProblems state={state} />
      <Preview tree={state.preview} />
      <input type="hidden" name="slug" value={slug} />
      {to !== null && <input type="hidden" name="to" value={to} />}
      {block !== null && <NoteFields on={sent ? state.note : note} again={sent} />}
      <Fields state={state} person={person} />
      <div className="act">
        <button className="btn primary" type="submit">
          {words.post}
        </button>
        <button className="btn" type="submit" name="preview" value="yes">
          {words.preview}
        </button>
        {person === null && words.policy[policy] && <p className="hint">{words.policy[policy]}</p>}
      </div>
    </form>
  );
}
