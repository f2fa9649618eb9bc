import type { ReactNode } from 'react';
import { countedTo } from '@/newsroom/comments/queue';
import { countWaiting } from '@/newsroom/comments/queue/waiting-queries';
import { signOutAction } from '@/newsroom/people/actions';
import type { UserActor } from '@/newsroom/people/actor';
import { roleNames } from '@/newsroom/people/person';
import { getPublication } from '@/newsroom/settings/publication';
import { countNewTips, tipsCountedTo } from '@/newsroom/trust/tips/waiting-queries';
import { desk } from '@/words/desk';
import { queue } from '@/words/queue';
import { ActionForm } from './action-form';
import { Finder } from './command/finder';
import { type Room, roomsOf } from './rooms';
import { ThemeSwitch } from './theme-switch';

/** The frame of a desk page: the paper's name, the rooms this person may enter with what waits there, who they are, and the way out. */
export async function DeskFrame({ actor, room, children }: { actor: UserActor; room: Room; children: ReactNode }) {
  const [{ name }, comments, tips] = await Promise.all([getPublication(), countWaiting(actor), countNewTips(actor)]);
  const waiting: Partial<Record<Room, string>> = {
    ...(comments > 0 && { comments: queue.count(comments, countedTo) }),
    ...(tips > 0 && { tips: queue.count(tips, tipsCountedTo) }),
  };
  return (
    <div className="desk">
      <nav className="dside" aria-label={desk.name}>
        <a className="wordmark" href="/">
          {name}
        </a>
        <Finder actor={actor} />
        {roomsOf(actor).map(({ key, name: called, href, Icon }) => (
          <a key={key} className="l" href={href} aria-current={key === room ? 'page' : undefined}>
            <Icon aria-hidden="true" />
            {called}
            {waiting[key] && (
              <span className="num hot">
                {waiting[key]}
                <span className="vh"> {desk.waiting}</span>
              </span>
            )}
          </a>
        ))}
        <div className="me">
          <span className="av" aria-hidden="true">
            {initials(actor.name)}
          </span>
          <div>
            <a href="/desk/account" aria-current={room === 'account' ? 'page' : undefined} title={desk.account}>
              <b>{actor.name}</b>
            </a>
            <span>{roleNames[actor.role]}</span>
          </div>
          <ThemeSwitch />
          <ActionForm action={signOutAction}>
            <button className="btn quiet sm" type="submit">
              {desk.signOut}
            </button>
          </ActionForm>
        </div>
      </nav>
      <main className="dmain" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '').join('');
}
