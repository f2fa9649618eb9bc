'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { readingMinutes } from '@/newsroom/articles/article';
import { countWords } from '@/newsroom/text/words-in';
import { editor as words } from '@/words/editor';

/** How long the story is, counted when the keys rest, so that a long text types like a short one. */
export function WordCount({ editor }: { editor: Editor }) {
  const [count, setCount] = useState(() => countWords(editor.getText()));
  useEffect(() => {
    let timer = 0;
    const touched = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setCount(countWords(editor.getText())), 300);
    };
    editor.on('update', touched);
    return () => {
      window.clearTimeout(timer);
      editor.off('update', touched);
    };
  }, [editor]);
  return <span className="wc num">{words.words(count, readingMinutes(count))}</span>;
}
