import { newStoryAction } from '@/newsroom/articles/actions';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { command, deskSearch as words } from '@/words/desk-search';
import { ActionForm } from '../action-form';
import { type Command, CommandMenu } from './command-menu';

/** What the command menu sends to begin a story. */
const newStory = 'command-new-story';

/** The field that searches the desk, and the menu that a script puts over it. `places` are the rooms this person may enter. */
export function Finder({ actor, places }: { actor: UserActor; places: readonly Command[] }) {
  const writes = can(actor, 'article.write', { ownerId: actor.userId });
  const commands: Command[] = [
    ...(writes ? [{ name: command.newStory, form: newStory }] : []),
    ...places,
    { name: command.account, href: '/desk/account' },
    { name: command.paper, href: '/' },
  ];
  return (
    <div className="finder">
      <search>
        <form action="/desk/search">
          <label className="vh" htmlFor="desk-q">
            {words.label}
          </label>
          <input className="input" id="desk-q" name="q" type="search" placeholder={words.label} maxLength={100} />
          <button className="vh" type="submit">
            {words.go}
          </button>
        </form>
      </search>
      <CommandMenu commands={commands} />
      {writes && (
        <ActionForm action={newStoryAction} id={newStory} className="vh" label={command.newStory}>
          <button type="submit" tabIndex={-1} aria-hidden="true">
            {command.newStory}
          </button>
        </ActionForm>
      )}
    </div>
  );
}
