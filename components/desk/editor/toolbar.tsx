'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { BadgeCheck, ImageIcon, Keyboard, Link, Search } from 'lucide-react';
import { type ComponentType, Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { editor as words } from '@/words/editor';
import { evidenceDesk } from '@/words/evidence';
import { ClaimPicker } from './claim-picker';
import { FindBar } from './find-bar';
import { insertPicture } from './insertions';
import { KeysHelp } from './keys-help';
import { LinkForm } from './link-form';
import { usePictures } from './pictures';
import { TableTools } from './table-tools';
import { tools } from './tools';
import { WordCount } from './word-count';

type Panel = 'link' | 'claim' | 'find' | 'keys';

/** The buttons that open something below the bar. */
const panels: { name: Panel; label: string; Icon: ComponentType<{ 'aria-hidden': true }> }[] = [
  { name: 'link', label: words.link, Icon: Link },
  { name: 'claim', label: evidenceDesk.markWords, Icon: BadgeCheck },
  { name: 'find', label: words.find, Icon: Search },
  { name: 'keys', label: words.keys, Icon: Keyboard },
];

/** Ctrl-F in the text looks through the text, where the browser's own would not see what is above and below. */
function useFindKey(editor: Editor, open: () => void) {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const heard = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      latest.current();
    };
    const { dom } = editor.view;
    dom.addEventListener('keydown', heard);
    return () => dom.removeEventListener('keydown', heard);
  }, [editor]);
}

/** Arrow keys, Home and End go from tool to tool (WAI-ARIA Authoring Practices, toolbar); Tab leaves. */
function useArrows() {
  const [at, setAt] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(bar.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    const here = buttons.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || here < 0) return;
    event.preventDefault();
    const next = (to + buttons.length) % buttons.length;
    setAt(next);
    buttons[next]?.focus();
  };
  return { at, bar, onKeyDown };
}

/** The one thin bar above the text. */
export function Toolbar({ editor }: { editor: Editor }) {
  const { at, bar, onKeyDown } = useArrows();
  const { choose } = usePictures();
  const [panel, setPanel] = useState<Panel | null>(null);
  const close = () => setPanel(null);
  useFindKey(editor, () => setPanel('find'));
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      tools: tools.map(({ isOn }) => isOn?.(now) ?? false),
      link: now.isActive('link'),
      claim: now.isActive('claim'),
      table: now.isActive('table'),
    }),
  });
  return (
    <>
      <div className="tbar" role="toolbar" aria-label={words.toolbar} ref={bar} onKeyDown={onKeyDown}>
        {tools.map(({ label, Icon, isOn, apart, use }, index) => (
          <Fragment key={label}>
            {apart ? <i aria-hidden="true" /> : null}
            <button
              type="button"
              aria-label={label}
              title={label}
              aria-pressed={isOn ? on.tools[index] : undefined}
              tabIndex={index === at ? 0 : -1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => use(editor)}
            >
              <Icon aria-hidden />
            </button>
          </Fragment>
        ))}
        {panels.map(({ name, label, Icon }, index) => (
          <button
            key={name}
            type="button"
            aria-label={label}
            title={label}
            aria-pressed={name === 'link' || name === 'claim' ? on[name] : undefined}
            aria-expanded={panel === name}
            tabIndex={at === tools.length + index ? 0 : -1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setPanel(panel === name ? null : name)}
          >
            <Icon aria-hidden />
          </button>
        ))}
        <button
          type="button"
          aria-label={words.picture}
          title={words.picture}
          tabIndex={at === tools.length + panels.length ? 0 : -1}
          onClick={async () => insertPicture(editor, await choose())}
        >
          <ImageIcon aria-hidden />
        </button>
        <WordCount editor={editor} />
      </div>
      {panel === 'link' ? <LinkForm editor={editor} close={close} /> : null}
      {panel === 'claim' ? <ClaimPicker editor={editor} close={close} /> : null}
      {panel === 'find' ? <FindBar editor={editor} close={close} /> : null}
      {panel === 'keys' ? <KeysHelp /> : null}
      {on.table ? <TableTools editor={editor} /> : null}
    </>
  );
}
