import { Users } from 'lucide-react';
import type { Others } from '@/newsroom/articles/drafts/present';
import { drafts as words } from '@/words/drafts';

/** Who else has the story open. It is no lock: everybody can write. */
export function PresentLine({ others: { names, self } }: { others: Others }) {
  const sentence = [names.length > 0 ? words.open(names) : '', self ? words.openSelf : ''].filter(Boolean).join(' ');
  return (
    <p className="there" role="status">
      {sentence && <Users aria-hidden="true" />}
      {sentence}
    </p>
  );
}
