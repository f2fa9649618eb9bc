'use client';

import type { Editor } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import type { Body } from '@/newsroom/text/blocks';
import { editor as words } from '@/words/editor';
import { figureOf } from './insertions';
import { PasteMarkdown } from './paste';
import { usePictures } from './pictures';
import { schemaExtensions } from './schema/extensions';
import { SlashMenu } from './slash-menu';
import { Toolbar } from './toolbar';
import { withViews } from './views/with-views';

/**
 * The text as it will look, with its toolbar. When the form around it is sent, the text goes along as `body`; `changed` hears of
 * every change. The editor brings no style of its own into the page: the desk's policy allows none.
 */
export function RichText({
  body,
  label,
  changed,
  ready,
}: {
  body: Body;
  label: string;
  changed: () => void;
  /** Is given the editor once it stands. */
  ready: (editor: Editor) => void;
}) {
  const { notice, say, upload } = usePictures();
  const place = useRef<HTMLDivElement>(null);
  const editor = useEditor({
    extensions: [
      ...withViews(schemaExtensions()),
      Placeholder.configure({ placeholder: words.placeholder }),
      PasteMarkdown.configure({ droppedPictures: () => say(words.pastedPictures) }),
    ],
    content: body.content.length > 0 ? body : '',
    injectCSS: false,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    onUpdate: changed,
    onCreate: ({ editor }) => ready(editor),
    editorProps: {
      attributes: { class: 'rich', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, id: 'f-body' },
      handleDrop: (view, event) => {
        const [file] = event.dataTransfer?.files ?? [];
        if (!file?.type.startsWith('image/')) return false;
        const pos = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.from;
        upload(file).then((picture) => picture && editor?.commands.insertContentAt(pos, figureOf(picture)));
        return true;
      },
      handlePaste: (_view, event) => {
        const [file] = event.clipboardData?.files ?? [];
        if (!file?.type.startsWith('image/') || event.clipboardData?.getData('text/html')) return false;
        upload(file).then((picture) => picture && editor?.chain().focus().insertContent(figureOf(picture)).run());
        return true;
      },
    },
  });

  useEffect(() => {
    const form = place.current?.closest('form');
    const sent = (event: FormDataEvent) => {
      if (!editor) return;
      event.formData.set('body', JSON.stringify(editor.getJSON()));
      event.formData.delete('markdown');
    };
    form?.addEventListener('formdata', sent);
    return () => form?.removeEventListener('formdata', sent);
  }, [editor]);

  return (
    <div ref={place}>
      {editor ? <Toolbar editor={editor} /> : null}
      <p className="hint" role="status">
        {notice}
      </p>
      <div className="richbox">
        <EditorContent editor={editor} />
        {editor ? <SlashMenu editor={editor} /> : null}
      </div>
    </div>
  );
}
