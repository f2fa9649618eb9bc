import { Icon } from '@/components/ui/icon';
import type { ThreadStateDto } from '@/newsroom/articles/thread-state';
import type { CommentPolicy } from '@/newsroom/comments/policy';
import { tipAddress } from '@/newsroom/trust/tips/tip';
import { dayOf, momentOf, type Place } from '@/words/dates';
import { thread as words } from '@/words/thread';

interface Told {
  slug: string;
  state: ThreadStateDto;
  /** Comments are on for the whole site. */
  site: boolean;
  place: Place;
}

/** In place of the form: that the thread takes no more, why, and until when. What stands in it stays. */
export function NoReplies({ level, ...told }: Told & { level?: 1 }) {
  const Sentence = level === 1 ? 'h1' : 'b';
  const { slug, state, site } = told;
  const paused = site && state.mode === 'paused';
  return (
    <div className="closed">
      <Icon name={paused ? 'clock' : 'lock'} />
      <div>
        <Sentence id={level === 1 ? 'reply-heading' : undefined}>{headOf(told)}</Sentence>
        {paused && (
          <p className="why" dir="auto">
            {state.note}
          </p>
        )}
        <p>
          {site && state.mode === 'closed' && state.days !== null && words.closedAfter(state.days)} {words.closedMore}{' '}
          {words.closedNew}{' '}
          <a className="link" href={tipAddress(slug)} rel="nofollow">
            {words.closedTell}
          </a>
          .
        </p>
      </div>
    </div>
  );
}

function headOf({ state, site, place }: Omit<Told, 'slug'>): string {
  if (!site) return words.paused;
  if (state.mode === 'paused')
    return state.until ? words.pausedUntil(momentOf(state.until, place)) : words.pausedForNow;
  return state.until ? words.closedOn(dayOf(state.until, place)) : words.closed;
}

/** Above the form: what is unlike an open thread. */
export function OpenState({ state }: { state: ThreadStateDto }) {
  const { mode, slowSeconds } = state;
  if (mode !== 'approval' && slowSeconds === null) return null;
  return (
    <p className="state">
      <Icon name="clock" />
      {slowSeconds === null ? words.approval : words.slowed(slowSeconds)}
    </p>
  );
}

/** Whose comments wait here: what the form says below its button. */
export function policyIn({ mode }: ThreadStateDto, policy: CommentPolicy): CommentPolicy {
  return mode === 'approval' ? 'all' : policy;
}
