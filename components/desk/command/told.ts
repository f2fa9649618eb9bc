import type { FoundDto, Group } from '@/newsroom/search/desk/found';
import { deskSearch as words } from '@/words/desk-search';

/** What is told of something that was found, beside its title. */
export function hintOf(group: Group, { hint, state }: FoundDto): string {
  const states: Readonly<Record<string, string>> = group === 'comments' ? words.commentStates : words.states;
  return [hint, state ? states[state] : ''].filter(Boolean).join(', ');
}

export function titleOf({ title }: FoundDto): string {
  return title || words.untitled;
}
