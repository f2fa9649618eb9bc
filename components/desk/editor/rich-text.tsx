'use client';

import type { Editor } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { EditorContent, useEditor } from '@tiptap/react';
import { useContext, useEffect, useRef } from 'react';
import type { Body } from '@/newsroom/text/blocks';
import { editor as words } from '@/words/editor';
import { Boxes } from './boxes';
import { ClaimNumbers, tellClaims } from './claim-numbers';
import { Find } from './find';
import { figureOf } from './insertions';
import { PasteMarkdown } from './paste';
import { type EditorPicture, usePictures } from './pictures';
import { schemaExtensions } from './schema/extensions';
import { SlashMenu } from './slash-menu';
import { SmartTyping } from './smart-typing';
import { ClaimsContext } from './story-claims';
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
  const {
    beside: { claims },
    marked,
  } = useContext(ClaimsContext);
  const place = useRef<HTMLDivElement>(null);
  /** Uploads one after the other, and says at the end which were refused. */
  const putIn = async (files: File[], put: (picture: EditorPicture) => void) => {
    const refused: string[] = [];
    for (const file of files) {
      const picture = await upload(file, (sentence) => refused.push(sentence));
      if (picture) put(picture);
    }
    say(refused.join(' '));
  };
  const editor = useEditor({
    extensions: [
      ...withViews(schemaExtensions()),
      Placeholder.configure({ placeholder: words.placeholder }),
      SmartTyping,
      Boxes,
      Find,
      ClaimNumbers.configure({ ordered: marked }),
      PasteMarkdown.configure({ droppedPictures: () => say(words.pastedPictures) }),
    ],
    content: body.content.length > 0 ? body : '',
    injectCSS: false,
    // Not emphasis: its rule takes the asterisks out of "3 * 4 * 5". What was meant as Markdown is read by PasteMarkdown.
    enablePasteRules: ['bold', 'code', 'link'],
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    // What the editor sets right by itself when it opens a text (a line below a heading to go on writing) is nobody's change.
    onUpdate: ({ transaction }) => transaction.docChanged && changed(),
    onCreate: ({ editor }) => ready(editor),
    editorProps: {
      attributes: { class: 'rich', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, id: 'f-body' },
      handleDrop: (view, event) => {
        const files = picturesIn(event.dataTransfer);
        if (files.length === 0) return false;
        const pos = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.from;
        // From the last: each stands before the one that was put in before it.
        putIn(files.reverse(), (picture) => editor?.commands.insertContentAt(pos, figureOf(picture)));
        return true;
      },
      handlePaste: (_view, event) => {
        const files = picturesIn(event.clipboardData);
        if (files.length === 0 || event.clipboardData?.getData('text/html')) return false;
        putIn(files, (picture) => editor?.chain().focus().insertContent(figureOf(picture)).run());
        return true;
      },
    },
  });

  useEffect(() => {
    if (editor) tellClaims(editor, claims);
  }, [editor, claims]);
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

/** The files of a drop or a paste that are pictures, or say so. */
function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}
