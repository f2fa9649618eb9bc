import { newStoryAction } from '@/newsroom/articles/actions';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { command as words } from '@/words/desk-search';
import { ActionForm } from '../action-form';
import { roomsOf } from '../rooms';
import { type Command, CommandMenu } from './command-menu';

/** What the command menu sends to begin a story. */
const newStory = 'command-new-story';

/** The command menu with what this person may do. `byKey`: without a button of its own, where there is no room for one. */
export function Commands({ actor, byKey = false }: { actor: UserActor; byKey?: boolean }) {
  const writes = can(actor, 'article.write', { ownerId: actor.userId });
  const commands: Command[] = [
    ...(writes ? [{ name: words.newStory, form: newStory }] : []),
    ...roomsOf(actor).map(({ name, href }) => ({ name, href })),
    { name: words.account, href: '/desk/account' },
    { name: words.paper, href: '/' },
  ];
  return (
    <>
      <CommandMenu commands={commands} byKey={byKey} />
      {writes && (
        <ActionForm action={newStoryAction} id={newStory} className="vh" label={words.newStory}>
          <button type="submit" tabIndex={-1} aria-hidden="true">
            {words.newStory}
          </button>
        </ActionForm>
      )}
    </>
  );
}
