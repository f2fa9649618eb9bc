import type { TipDto } from '@/newsroom/trust/tips/tip';
import { tips as words } from '@/words/desk-lists';
import { TipForms, TipWords } from './tip-list';

/** What readers say is wrong in the story that is being written. Nothing where nobody does. */
export function TipsBeside({ list }: { list: TipDto[] }) {
  if (list.length === 0) return null;
  return (
    <aside className="routed" aria-label={words.title}>
      <details open>
        <summary>
          {words.title} ({list.length})
        </summary>
        {list.map((tip) => (
          <div key={tip.id}>
            <TipWords tip={tip} />
            <TipForms tip={tip} />
          </div>
        ))}
      </details>
    </aside>
  );
}
