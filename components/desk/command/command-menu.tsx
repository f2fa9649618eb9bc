'use client';

import { useEffect, useId, useRef, useState } from 'react';
import type { FoundGroup } from '@/newsroom/search/desk/found';
import { deskSearch, command as words } from '@/words/desk-search';
import { Options } from './options';
import { hintOf, titleOf } from './told';
import { useFound } from './use-found';

/** A place that the role may enter, or an act: `form` is the id of the form that is sent for it. */
export interface Command {
  name: string;
  href?: string;
  form?: string;
}
export interface Option extends Command {
  key: string;
  hint?: string;
}
export interface OptionGroup {
  name: string;
  options: Option[];
}

/** How many of the acts and places are shown before anything is typed. */
const toOptions = (commands: readonly Command[], typed: string): Option[] =>
  commands
    .filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()))
    .map((one) => ({ ...one, key: `do ${one.name}` }));

function groupsOf(commands: readonly Command[], typed: string, found: readonly FoundGroup[]): OptionGroup[] {
  const acts = toOptions(commands, typed.trim());
  const search: Option[] = typed.trim()
    ? [{ key: 'search', name: words.search(typed.trim()), href: `/desk/search?q=${encodeURIComponent(typed.trim())}` }]
    : [];
  return [
    { name: words.acts, options: [...acts, ...search] },
    ...found.map(({ group, rows }) => ({
      name: deskSearch.groups[group],
      options: rows.map((row) => ({
        key: `${group} ${row.id}`,
        name: titleOf(row),
        hint: hintOf(group, row),
        href: row.href,
      })),
    })),
  ].filter(({ options }) => options.length > 0);
}

/**
 * Ctrl-K or Cmd-K: what this person may do and where they may go, narrowed while they type, and below it what the desk's search
 * finds. A combobox with a list (WAI-ARIA authoring practices). Without a script the field beside it asks the same of a page.
 */
export function CommandMenu({ commands, byKey = false }: { commands: readonly Command[]; byKey?: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const caret = useRef<Range | null>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const groups = groupsOf(commands, typed, useFound(typed));
  const options = groups.flatMap((group) => group.options);
  const chosen = options[Math.min(at, options.length - 1)];

  useEffect(() => {
    function open(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      if (dialog.current?.open) return dialog.current.close();
      const selection = document.getSelection();
      caret.current = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
      dialog.current?.showModal();
    }
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, []);

  /** A browser gives the text its focus back, and puts the caret before its first word. */
  function closed(): void {
    setTyped('');
    const range = caret.current;
    caret.current = null;
    if (!range?.startContainer.isConnected) return;
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  }
  function go(option: Option | undefined): void {
    if (!option) return;
    if (option.href) location.assign(option.href);
    else if (option.form) (document.getElementById(option.form) as HTMLFormElement | null)?.requestSubmit();
    dialog.current?.close();
  }
  function press(event: React.KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && options.length > 0) setAt((was) => (was + step + options.length) % options.length);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(chosen);
    else return;
    event.preventDefault();
  }
  return (
    <>
      {!byKey && (
        <button className="btn quiet sm cmd-open" type="button" onClick={() => dialog.current?.showModal()}>
          {words.open} <kbd>Ctrl K</kbd>
        </button>
      )}
      <dialog className="cmd" ref={dialog} aria-label={words.title} onClose={closed}>
        <input
          className="input"
          role="combobox"
          aria-label={words.label}
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? `${id}-${options.indexOf(chosen)}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={words.label}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <Options id={id} groups={groups} chosen={chosen} go={go} />
        <p className="hint" role="status">
          {options.length === 0 ? words.none : typed ? words.found(options.length) : words.hint}
        </p>
      </dialog>
    </>
  );
}
