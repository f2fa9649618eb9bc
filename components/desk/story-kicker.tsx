'use client';

import { useEffect, useRef, useState } from 'react';
import { kickerWords } from '@/components/article/kicker-words';
import type { Label } from '@/newsroom/articles/article';
import { story as words } from '@/words/desk-stories';
import type { Choices, StoryText } from './story-form';

type Fields = Pick<StoryText, 'sectionId' | 'label' | 'kicker'>;

/** The line above the headline as readers get it, of what the form holds now. Its section leads to the field where it is chosen. */
export function StoryKicker({ story: { sectionId, label, kicker }, sections }: { story: Fields; sections: Choices }) {
  const place = useRef<HTMLParagraphElement>(null);
  const [held, setHeld] = useState<Fields>({ sectionId, label, kicker });
  useEffect(() => {
    const form = place.current?.closest('form');
    // When a choice is made or a field is left, and not with every key.
    const changed = () => {
      const data = new FormData(form ?? undefined);
      const field = (name: keyof Fields) => String(data.get(name) ?? '');
      setHeld({ sectionId: field('sectionId'), label: field('label'), kicker: field('kicker').trim() });
    };
    form?.addEventListener('change', changed);
    return () => form?.removeEventListener('change', changed);
  }, []);
  const section = sections.find(([id]) => id !== '' && id === held.sectionId)?.[1] ?? '';
  const beside = kickerWords({ section, label: held.label as Label, kicker: held.kicker }, true);
  return (
    <p className={held.label === 'opinion' ? 'kick op' : 'kick'} ref={place}>
      <a href="#f-sectionId">{section || words.sectionMissing}</a>
      {beside.map((word) => (
        <span key={word} className="lab">
          {word}
        </span>
      ))}
    </p>
  );
}
